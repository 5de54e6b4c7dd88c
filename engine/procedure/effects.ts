import { own } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';

/** What an effect is told: the id of a document of that kind, an event, or a limit; `conditions` is a list. */
export interface EffectArgument {
  readonly name: string;
  readonly takes: 'paper' | 'procedure' | 'conditions' | 'event' | 'certificate-event' | 'limit' | 'cause';
  readonly required: boolean;
}

/** A deed of the server that procedures may ask for. */
export interface EffectKind {
  readonly id: string;
  readonly title: LocalText;
  /** What the server does, for people who write procedures. */
  readonly does: LocalText;
  readonly arguments: readonly EffectArgument[];
}

/** Every effect there is; the server carries them out in the order of the row. */
export const EFFECTS: readonly EffectKind[] = [
  effect('pin-edition', '锁定施行版', 'pin the edition', '把当日施行的规则版本固定到本件', 'keeps the edition in force today for this case'),
  effect('freeze-facts', '冻结数据', 'freeze the facts', '把自行填报数据固定为提交时的内容，并以当日为评定基准日', 'keeps the declared facts as submitted, with today as their as-of day'),
  effect('refresh-facts', '更新填报数据', 'take in corrections', '按补正后的表格更新自行填报数据，评定基准日不变', 'takes the corrected form in and keeps the as-of day'),
  effect('evaluate', '运行评定', 'evaluate', '按锁定的施行版评定，留存评定凭据', 'evaluates by the pinned edition and keeps the receipt'),
  effect('make-report', '生成评定报告', 'make the report', '固定平台抓取数据并生成评定报告', 'freezes the captured facts and makes the evaluation report'),
  effect('open-publicity', '开始公示', 'open publicity', '在各发布地址公示，按期间限值计算截止时间', 'publishes at all addresses and counts the period', ['limit', 'limit', true]),
  effect('stop-publicity', '暂停公示', 'stop publicity', '公示计时暂停，保留剩余时间', 'stops the clock of the publicity and keeps the time left'),
  effect('resume-publicity', '恢复公示', 'resume publicity', '公示按剩余时间继续', 'lets the publicity run on with the time left'),
  effect('close-publicity', '结束公示', 'close publicity', '公示页面转为已结束', 'marks the publicity as over'),
  effect('announce', '发布公告', 'announce', '发布一份公开公告', 'publishes a notice', ['paper', 'paper', true]),
  effect('recheck', '颁证前复核', 'check again', '以最新抓取数据重新核查所列条件', 'judges the named conditions on fresh captured facts', ['conditions', 'conditions', true]),
  effect('make-certificate', '制作证书', 'make the certificate', '按办理流程编号并生成证书', 'numbers and makes the certificate as the procedure says'),
  effect('move-certificate', '变更本件证书状态', 'move the new certificate', '使本件制作的证书进入下一状态', 'applies an event to the certificate that this case made', ['event', 'certificate-event', true]),
  effect('move-held-certificate', '变更原证书状态', 'move the held certificate', '使单位现持证书进入下一状态', 'applies an event to the certificate that the enterprise holds', ['event', 'certificate-event', true]),
  effect('replace-held-certificate', '以新换旧', 'replace the held certificate', '原证书按办理流程让位，并指向新证书', 'lets the held certificate make way and point to its successor'),
  effect('extend-validity', '延长有效期', 'extend the validity', '有效期移至下一个年报截止日', 'moves the end of validity to the next end of the report window'),
  effect('offer-procedure', '提示可办事项', 'offer a procedure', '告知申报单位可以办理某事项，表格已预填', 'tells the enterprise that it may start a procedure, with the form prefilled', ['procedure', 'procedure', true]),
  effect('open-case', '立案', 'open a case', '另立一个案件，关联本件；处理案件的事由在此写明，或取自办理时填写的 cause、facts、ground', 'opens another case linked to this one; a sanction takes its cause from here or from the inputs `cause`, `facts` and `ground`', ['procedure', 'procedure', true], ['cause', 'cause', false]),
  effect('signal', '通知关联案件', 'tell the linked case', '使关联案件发生所列事项', 'lets the event happen in the case that this one is about', ['event', 'event', true]),
  effect('notify', '送达通知', 'notify', '生成文书并通知申报单位', 'makes a paper and tells the enterprise', ['paper', 'paper', true]),
  effect('answer', '书面答复', 'answer', '生成给提出人的文书，被反映单位看不到', 'makes a paper for the one who filed the case, which the enterprise never sees', ['paper', 'paper', true]),
]; // prettier-ignore

/** Finds an effect by its id. */
export function findEffect(id: string): EffectKind | undefined {
  return own(BY_ID, id);
}

const BY_ID: Readonly<Record<string, EffectKind>> = Object.fromEntries(EFFECTS.map((kind) => [kind.id, kind]));

function effect(
  id: string,
  zh: string,
  en: string,
  doesZh: string,
  doesEn: string,
  ...taken: readonly (readonly [string, EffectArgument['takes'], boolean])[]
): EffectKind {
  return {
    id,
    title: { zh, en },
    does: { zh: doesZh, en: doesEn },
    arguments: taken.map(([name, takes, required]) => ({ name, takes, required })),
  };
}
