import { own } from '#engine/model/json.ts';
import type { LocalText } from '#engine/model/local-text.ts';

/**
 * What an effect is told: the id of a document of that kind, an event, a limit, an input of the row, an input that was
 * given with any step before, or `true`; `conditions` is a list.
 */
export interface EffectArgument {
  readonly name: string;
  readonly takes:
    | 'paper'
    | 'procedure'
    | 'conditions'
    | 'event'
    | 'certificate-event'
    | 'limit'
    | 'input'
    | 'given'
    | 'flag'
    | 'cause';
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
  effect('tell-defects', '一次性告知', 'tell the defects', '把已标出的全部问题固定为一份清单，告知申报单位', 'freezes the noted defects as one list and tells the enterprise'),
  effect('correct-facts', '更正数据', 'correct facts', '按理由更正自行填报数据，原数据保留，相关依据重新核验', 'corrects declared facts beside the original, and lets their evidence be verified anew'),
  effect('evaluate', '运行评定', 'evaluate', '按锁定的施行版评定，留存评定凭据', 'evaluates by the pinned edition and keeps the receipt'),
  effect('make-report', '生成评定报告', 'make the report', '固定平台抓取数据并生成评定报告', 'freezes the captured facts and makes the evaluation report'),
  effect('open-publicity', '开始公示', 'open publicity', '以文书公示，记录各发布地址和时间，自较晚者起按期间限值计算截止时间', 'serves the paper, notes where and when it was published, and counts the period from the later time', ['limit', 'limit', true], ['paper', 'paper', true], ['address', 'input', false], ['publishedAt', 'input', false]),
  effect('stop-publicity', '暂停公示', 'stop publicity', '公示计时暂停，保留剩余时间', 'stops the clock of the publicity and keeps the time left'),
  effect('resume-publicity', '恢复公示', 'resume publicity', '公示按剩余时间继续', 'lets the publicity run on with the time left'),
  effect('close-publicity', '结束公示', 'close publicity', '公示页面转为已结束', 'marks the publicity as over'),
  effect('announce', '发布公告', 'announce', '发布一份公开公告', 'publishes a notice', ['paper', 'paper', true]),
  effect('recheck', '颁证前复核', 'check again', '以最新抓取数据重新核查所列条件', 'judges the named conditions on fresh captured facts', ['conditions', 'conditions', true]),
  effect('make-certificate', '制作证书', 'make the certificate', '按办理流程编号并生成证书', 'numbers and makes the certificate as the procedure says'),
  effect('move-certificate', '变更本件证书状态', 'move the new certificate', '使本件制作的证书进入下一状态', 'applies an event to the certificate that this case made', ['event', 'certificate-event', true]),
  effect('move-held-certificate', '变更原证书状态', 'move the held certificate', '使单位现持证书进入下一状态；写明 optional 的，没有对应环节时不变', 'applies an event to the certificate that the enterprise holds; with "optional", only where a row for it leaves its state', ['event', 'certificate-event', true], ['optional', 'flag', false]),
  effect('replace-held-certificate', '以新换旧', 'replace the held certificate', '原证书按所列事项（未列的按办理流程）让位，并指向新证书', 'lets the held certificate make way, by the event named or else by that of the procedure, and point to its successor', ['event', 'certificate-event', false]),
  effect('update-enterprise', '更新企业信息', 'update the enterprise', '企业名称和统一社会信用代码改为本件证书所载，原有的留存', 'takes name and credit code over from the certificate of this case and keeps the former ones'),
  effect('extend-validity', '延长有效期', 'extend the validity', '使原证书发生所列事项，有效期移至评定基准日之后的年报截止日；正在制作、尚未发放的接替证书有该事项环节的，随同延长', 'applies an event to the held certificate and moves the end of its validity as if it were issued on the as-of day; what is made to take its place and not handed over follows where a row for the event leaves its state', ['event', 'certificate-event', true]),
  effect('unlock-report', '开放年报', 'unlock the report', '准许该单位在窗口之外报送当年年报，至所填日期止', 'lets the enterprise report outside the window until the day given with a step', ['until', 'given', true]),
  effect('offer-procedure', '提示可办事项', 'offer a procedure', '告知申报单位可以办理某事项，表格已预填', 'tells the enterprise that it may start a procedure, with the form prefilled', ['procedure', 'procedure', true]),
  effect('open-case', '立案', 'open a case', '另立一个案件，关联本件；处理案件的事由在此写明，或取自办理时填写的 cause、facts、ground', 'opens another case linked to this one; a sanction takes its cause from here or from the inputs `cause`, `facts` and `ground`', ['procedure', 'procedure', true], ['cause', 'cause', false]),
  effect('continue-as', '转办', 'continue as another kind', '为同一申报单位另开一件，关联本件并预填已知内容', 'opens another case for the same applicant, linked to this one and prefilled with what it tells', ['procedure', 'procedure', true]),
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
