import type { Words } from '#ui-kit/screen/words.ts';

export const CERTIFICATE_WORDS = {
  lead: {
    zh: '无需登录。可按证书编号、企业名称、统一社会信用代码或防伪码查询，以查询时的状态为准。',
    en: 'Without signing in: by number, name, credit code or check code. What counts is the state at the time you ask.',
  },
  by: { zh: '查询方式', en: 'Look up by' },
  byName: { zh: '编号、名称或信用代码', en: 'Number, name or credit code' },
  byCode: { zh: '防伪码', en: 'Check code' },
  query: {
    zh: '证书编号、企业名称（至少两个字）或统一社会信用代码',
    en: 'Number, name (two characters at least) or credit code',
  },
  checkCode: { zh: '证书上的 16 位防伪码', en: 'The 16 characters printed on the certificate' },
  tooShort: { zh: '请至少输入两个字', en: 'Give at least two characters' },
  codeLength: { zh: '防伪码为 16 位字母和数字', en: 'A check code has 16 letters and digits' },
  search: { zh: '查询', en: 'Look up' },
  searching: { zh: '正在查询…', en: 'Looking…' },
  found: { zh: '查到 {n} 张证书', en: '{n} certificates found' },
  none: {
    zh: '没有查到证书。请核对是否有错字；仍查不到，说明没有这样的证书。',
    en: 'No certificate was found. Check for misspellings; if there are none, there is no such certificate.',
  },
  most: { zh: '最多显示 10 条，请输入更完整的内容缩小范围。', en: 'At most 10 are shown; give more of the name.' },
  queriedAt: { zh: '查询时间：{at}', en: 'Asked at {at}' },
  number: { zh: '证书编号', en: 'Number' },
  enterprise: { zh: '企业名称', en: 'Enterprise' },
  creditCode: { zh: '统一社会信用代码', en: 'Credit code' },
  grade: { zh: '等级', en: 'Grade' },
  issuedOn: { zh: '发证日期', en: 'Issued' },
  validUntil: { zh: '有效期至', en: 'Valid until' },
  successor: { zh: '接替的证书', en: 'Succeeded by' },
  printing: { zh: '第 {n} 版', en: 'printing {n}' },
  laterPrinting: {
    zh: '同一编号的新版证书，本张已收回',
    en: 'a later printing of the same number; this paper is void',
  },
  genuine: { zh: '防伪码有效', en: 'The code is genuine' },
  notGenuine: {
    zh: '没有这个防伪码。请核对后重输；仍然不对，请当心证书是伪造的。',
    en: 'There is no such check code. Check the spelling; if it is right, the paper may be forged.',
  },
  queriedBefore: { zh: '此前查询过 {n} 次', en: 'Asked for {n} times before' },
  verify: {
    title: { zh: '证书核验', en: 'Verify a certificate' },
    lead: {
      zh: '用摄像头扫描证书上的二维码，或选择一张证书的照片。',
      en: 'Scan the QR code of a certificate with the camera, or choose a picture of it.',
    },
    another: { zh: '再核验一张证书', en: 'Verify another certificate' },
    paste: { zh: '也可以粘贴二维码的内容', en: 'Or paste what the QR code says' },
    check: { zh: '核验', en: 'Verify' },
    busy: { zh: '正在核验…', en: 'Verifying…' },
    signed: {
      zh: '签名有效：证书内容由发证系统签出，未被改动',
      en: 'The signature is genuine: nothing was changed since it was issued',
    },
    forged: {
      zh: '签名无效：内容被改动过，或不是本系统签发',
      en: 'The signature is not genuine: the content was changed or comes from elsewhere',
    },
    unsupported: {
      zh: '此浏览器不能自行验签，以下由服务器核验',
      en: 'This browser cannot check the signature itself; the server did',
    },
    printed: { zh: '二维码里的内容', en: 'What the QR code says' },
    printedHint: {
      zh: '以上由您的浏览器用公开的公钥验证，不依赖服务器的说法。',
      en: 'Checked by your browser against the published key, not by the word of the server.',
    },
    live: { zh: '现在的状态', en: 'State now' },
    liveHint: {
      zh: '证书可能在印出后被变更、作废或取消，以现在的状态为准。',
      en: 'A certificate may change after it was printed; this is what counts.',
    },
    unknown: { zh: '服务器没有这张证书的记录。', en: 'The server has no record of this certificate.' },
    toLookup: { zh: '改用防伪码或编号查询', en: 'Look it up by code or number' },
  },
  scan: {
    title: { zh: '读取二维码', en: 'Read the QR code' },
    start: { zh: '用摄像头扫描', en: 'Scan with the camera' },
    stop: { zh: '停止扫描', en: 'Stop scanning' },
    picture: { zh: '选择图片', en: 'Choose a picture' },
    seen: { zh: '摄像头画面', en: 'What the camera sees' },
    hold: {
      zh: '请把证书上的二维码放到画面中间，读到后自动核验。',
      en: 'Hold the QR code in the middle; it is verified as soon as it is read.',
    },
    private: {
      zh: '画面和图片只在您的浏览器里识别，不会上传。',
      en: 'What the camera sees and the picture stay in your browser; nothing is uploaded.',
    },
    asking: { zh: '请在浏览器的提示中允许使用摄像头。', en: 'Allow the camera when your browser asks.' },
    reading: { zh: '正在识别图片…', en: 'Reading the picture…' },
    absent: {
      zh: '没有找到可用的摄像头，或此网址不允许使用摄像头。请选择一张证书的照片。',
      en: 'There is no camera, or this address may not use it. Choose a picture of the certificate.',
    },
    refused: {
      zh: '摄像头没有打开：未获允许，或正被其他程序占用。请在浏览器设置中允许本网站使用摄像头后重试，或选择一张证书的照片。',
      en: 'The camera did not open: it was not allowed or something else uses it. Allow it in the settings of your browser and try again, or choose a picture.',
    },
    noQr: {
      zh: '图片里没有读到二维码。请让二维码清晰、完整、不反光，靠近一些重新拍照。',
      en: 'No QR code could be read in the picture. Take it again from nearer, sharp, whole and without glare.',
    },
    otherQr: {
      zh: '这个二维码不是证书的二维码。请对准证书上的二维码，或改用防伪码查询。',
      en: 'This is not the QR code of a certificate. Use the one on the certificate, or look it up by its check code.',
    },
    noPicture: {
      zh: '打不开这个文件。请选择 JPG、PNG 等格式的图片。',
      en: 'This file does not open. Choose a picture, such as JPG or PNG.',
    },
  },
} as const satisfies Words;
