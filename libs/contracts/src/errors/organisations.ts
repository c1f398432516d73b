import type { ErrorEntry } from './entry.js';

/** Refusals about organisations and their representatives. */
const organisationErrors = {
  'organisation.name-invalid': {
    kind: 'invalid',
    zh: '单位名称应含文字，且不含 < > { } 等符号，也不以 = + - @ 开头。',
    en: 'A name has letters, no symbols such as < > { }, and does not begin with = + - or @.',
  },
  'organisation.credit-code-length': {
    kind: 'invalid',
    zh: '统一社会信用代码应为 18 位，现为 {length} 位。',
    en: 'A unified social credit code has 18 characters; this one has {length}.',
  },
  'organisation.credit-code-character': {
    kind: 'invalid',
    zh: '统一社会信用代码第 {position} 位不能是“{character}”。',
    en: 'A unified social credit code cannot have “{character}” at place {position}.',
  },
  'organisation.credit-code-check': {
    kind: 'invalid',
    zh: '统一社会信用代码的校验码不符，请核对每一位。',
    en: 'The check character of this credit code does not match; compare every character.',
  },
  'organisation.credit-code-taken': {
    kind: 'conflict',
    zh: '此统一社会信用代码已属于“{name}”。',
    en: 'This credit code already belongs to “{name}”.',
  },
  'organisation.name-taken': {
    kind: 'conflict',
    zh: '已有名为“{name}”的单位，且没有可区分的信用代码。',
    en: 'There is already an organisation named “{name}”, and no credit code to tell them apart.',
  },
  'organisation.merged-away': {
    kind: 'conflict',
    zh: '此单位已并入“{name}”，请在那里修改。',
    en: 'This organisation was merged into “{name}”; make changes there.',
  },
  'organisation.merge-into-itself': {
    kind: 'invalid',
    zh: '不能将单位并入自身。',
    en: 'An organisation cannot be merged into itself.',
  },
  'organisation.merge-codes-differ': {
    kind: 'needs-confirmation',
    zh: '两个单位的信用代码不同（{from}、{into}），可能不是同一单位。确定要合并吗？',
    en: 'Their credit codes differ ({from}, {into}): these may be two organisations. Merge them all the same?',
  },
  'representative.contact-missing': {
    kind: 'invalid',
    zh: '请至少填写手机或邮箱之一。',
    en: 'Give a mobile number or an e-mail address.',
  },
} as const satisfies Record<string, ErrorEntry>;

/** Why an uploaded file cannot be read: one for each TableErrorCode of `documents`, and the import's own. */
const importFileErrors = {
  'import.file-missing': { kind: 'invalid', zh: '请选择要导入的文件。', en: 'Choose the file to import.' },
  'import.upload-gone': {
    kind: 'gone',
    zh: '上传的文件已过期（保留 24 小时），请重新上传。',
    en: 'The uploaded file is no longer kept (24 hours); please upload it again.',
  },
  'import.column-missing': {
    kind: 'invalid',
    zh: '请指定哪一列是“{field}”。',
    en: 'Say which column is “{field}”.',
  },
  'import.column-unknown': {
    kind: 'invalid',
    zh: '文件中没有第 {column} 列。',
    en: 'The file has no column {column}.',
  },
  'import.column-twice': {
    kind: 'invalid',
    zh: '第 {column} 列被指定为多项内容（“{field}”等）。',
    en: 'Column {column} is given to more than one field (“{field}” among them).',
  },
  'import.has-wrong-rows': {
    kind: 'conflict',
    zh: '有 {count} 行需要更正，因此未导入任何内容。请更正后重试，或下载标注文件。',
    en: '{count} rows need correcting, so nothing was imported. Correct them, or download the marked file.',
  },
  'import.changed-meanwhile': {
    kind: 'conflict',
    zh: '导入期间数据有变动，未导入任何内容，请重试。',
    en: 'The data changed during the import, so nothing was imported; please try again.',
  },
  'import.file-empty': { kind: 'invalid', zh: '文件是空的（0 字节）。', en: 'The file is empty (0 bytes).' },
  'import.file-too-large': {
    kind: 'too-large',
    zh: '文件过大，上限为 {limit}。',
    en: 'The file is too large; the limit is {limit}.',
  },
  'import.file-old-format': {
    kind: 'invalid',
    zh: '这是旧版 Excel（.xls）文件，请另存为 .xlsx 或 .csv 后上传。',
    en: 'This is an old Excel file (.xls); save it as .xlsx or .csv and upload that.',
  },
  'import.file-encrypted': {
    kind: 'invalid',
    zh: '文件设有密码，请取消密码后上传。',
    en: 'The file is protected by a password; remove it and upload again.',
  },
  'import.file-has-macros': {
    kind: 'invalid',
    zh: '文件含有宏，请另存为不含宏的 .xlsx 后上传。',
    en: 'The file contains macros; save it as a plain .xlsx and upload that.',
  },
  'import.file-unknown-format': {
    kind: 'invalid',
    zh: '无法识别此文件，请上传 .xlsx 或 .csv。',
    en: 'This is neither .xlsx nor .csv.',
  },
  'import.file-unknown-encoding': {
    kind: 'invalid',
    zh: '无法识别文件的文字编码，请另存为 UTF-8 的 .csv 或 .xlsx。',
    en: 'The text encoding is not known; save it as .xlsx or as .csv in UTF-8.',
  },
  'import.file-has-too-many-parts': {
    kind: 'too-large',
    zh: '文件结构过于复杂，请将数据复制到新的工作簿后上传。',
    en: 'The workbook has too many parts; copy the rows into a new one.',
  },
  'import.file-unpacks-too-large': {
    kind: 'too-large',
    zh: '文件解压后过大，请拆分后上传。',
    en: 'The workbook unpacks to more than is accepted; split it.',
  },
  'import.file-damaged': {
    kind: 'invalid',
    zh: '文件已损坏，无法读取。请重新保存后上传。',
    en: 'The file is damaged and cannot be read; save it anew and upload again.',
  },
  'import.no-header': {
    kind: 'invalid',
    zh: '没有找到标题行，第一行应为各列的名称。',
    en: 'No header was found; the first row should name the columns.',
  },
  'import.no-rows': { kind: 'invalid', zh: '标题行下没有数据。', en: 'There are no rows below the header.' },
  'import.too-many-rows': {
    kind: 'too-large',
    zh: '行数过多，每个文件最多 {limit} 行。',
    en: 'Too many rows; a file may have {limit} at most.',
  },
  'import.too-many-columns': {
    kind: 'too-large',
    zh: '第 {line} 行的列数过多，最多 {limit} 列。',
    en: 'Row {line} has too many columns; {limit} at most.',
  },
  'import.cell-too-long': {
    kind: 'too-large',
    zh: '第 {line} 行第 {column} 列的内容过长，最多 {limit} 个字符。',
    en: 'The cell in row {line}, column {column} is too long; {limit} characters at most.',
  },
} as const satisfies Record<string, ErrorEntry>;

/** What is wrong with one row. */
const importRowErrors = {
  'import.row-kind': {
    kind: 'invalid',
    zh: '“{value}”不是单位类型，请填写：企业、高校、科研院所、机关。',
    en: '“{value}” is no kind of organisation; use enterprise, university, institute or agency.',
  },
  'import.row-qualification': {
    kind: 'invalid',
    zh: '“{value}”不是已知资质，请填写：制造业单项冠军、专精特新“小巨人”、省级专精特新中小企业、创新型中小企业。',
    en: '“{value}” is no known qualification; use single champion, little giant, provincial specialised SME or innovative SME.',
  },
  'import.row-tags': {
    kind: 'invalid',
    zh: '“{value}”：最多 20 个标签，每个最多 40 个字。',
    en: '“{value}”: at most 20 tags of at most 40 characters each.',
  },
  'import.row-year': {
    kind: 'invalid',
    zh: '“{value}”不是有效年份（1990 至今年）。',
    en: '“{value}” is not a year from 1990 to this year.',
  },
  'import.row-year-alone': {
    kind: 'invalid',
    zh: '有 {years} 个年份，但有 {qualifications} 项资质，无法对应。',
    en: 'There are {years} years for {qualifications} qualifications.',
  },
  'import.row-scientific': {
    kind: 'invalid',
    zh: '“{value}”是科学计数法，末尾的数字已丢失。请将单元格设为文本格式后重新填写。',
    en: '“{value}” is in scientific notation and has lost its last digits; format the cell as text and enter it anew.',
  },
  'import.row-contact-name': {
    kind: 'invalid',
    zh: '填写了联系方式，但没有联系人姓名。',
    en: 'There are contact details but no contact name.',
  },
  'import.row-duplicate': {
    kind: 'invalid',
    zh: '与第 {line} 行重复。',
    en: 'Repeats row {line}.',
  },
  'import.row-same-person': {
    kind: 'invalid',
    zh: '联系人“{name}”在第 {line} 行已出现。',
    en: 'The contact {name} already stands in row {line}.',
  },
  'import.row-differs': {
    kind: 'invalid',
    zh: '与第 {line} 行是同一单位，但“{field}”不同：“{value}”与“{other}”。',
    en: 'The same organisation as in row {line}, but “{field}” differs: “{value}” and “{other}”.',
  },
  'import.row-name-has-other-code': {
    kind: 'invalid',
    zh: '与第 {line} 行名称相同，但信用代码不同。',
    en: 'The same name as in row {line}, but another credit code.',
  },
  'import.row-code-on-record': {
    kind: 'invalid',
    zh: '系统中同名单位的信用代码是 {code}，与此行不同。',
    en: 'The organisation of this name on record has another credit code, {code}.',
  },
  'import.row-name-on-record-twice': {
    kind: 'invalid',
    zh: '系统中有多个同名单位，请填写信用代码以区分。',
    en: 'There are several organisations of this name on record; give the credit code.',
  },
  'import.row-same-organisation': {
    kind: 'invalid',
    zh: '与第 {line} 行指向系统中的同一单位。',
    en: 'Means the same organisation on record as row {line}.',
  },
} as const satisfies Record<string, ErrorEntry>;

/** Remarks on a file that could be read: one for each TableNote code of `documents`. */
const importNotes = {
  'import.note-extension-differs': {
    kind: 'invalid',
    zh: '文件扩展名与内容不符，已按内容读取。',
    en: 'The extension does not fit the content; it was read by its content.',
  },
  'import.note-hidden-sheets-skipped': {
    kind: 'invalid',
    zh: '隐藏的工作表未读取：{names}。',
    en: 'Hidden sheets were not read: {names}.',
  },
  'import.note-other-sheets-skipped': {
    kind: 'invalid',
    zh: '只读取第一张工作表，未读取：{names}。',
    en: 'Only the first sheet was read, not: {names}.',
  },
  'import.note-title-lines-skipped': {
    kind: 'invalid',
    zh: '标题行之上的 {count} 行未读取。',
    en: '{count} lines above the header were not read.',
  },
  'import.note-merged-cells': {
    kind: 'invalid',
    zh: '有 {count} 处合并单元格（首处在第 {line} 行），内容只算在第一格。',
    en: '{count} merged cells (the first in row {line}): the text counts for the first cell only.',
  },
  'import.note-long-number': {
    kind: 'invalid',
    zh: '有 {count} 个长数字以数值保存（首处在第 {line} 行），可能已被表格软件改动，请核对。',
    en: '{count} long numbers are stored as numbers (the first in row {line}); the spreadsheet may have rounded them.',
  },
  'import.note-formula-without-value': {
    kind: 'invalid',
    zh: '有 {count} 个公式没有保存结果（首处在第 {line} 行），按空白处理。',
    en: '{count} formulas have no stored value (the first in row {line}) and count as blank.',
  },
  'import.note-error-value': {
    kind: 'invalid',
    zh: '有 {count} 个单元格是错误值（首处在第 {line} 行），如 #N/A。',
    en: '{count} cells hold an error such as #N/A (the first in row {line}).',
  },
  'import.note-undecodable-characters': {
    kind: 'invalid',
    zh: '有 {count} 个字符无法识别，已显示为 �。',
    en: '{count} characters could not be decoded and show as �.',
  },
} as const satisfies Record<string, ErrorEntry>;

export const organisationsErrors = {
  ...organisationErrors,
  ...importFileErrors,
  ...importRowErrors,
  ...importNotes,
  'organisation.logo-kind': {
    kind: 'invalid',
    zh: '标志须为 PNG、JPEG 或 WebP 图片；不接受 SVG 等其他格式。',
    en: 'A logo is a PNG, JPEG or WebP picture; SVG and other formats are not taken.',
  },
  'organisation.logo-size': {
    kind: 'invalid',
    zh: '标志文件不能超过 {megabytes} MB，每边不能超过 {pixels} 像素。',
    en: 'A logo has at most {megabytes} MB and {pixels} pixels a side.',
  },
} as const satisfies Record<string, ErrorEntry>;
