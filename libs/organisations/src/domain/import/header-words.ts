import type { ImportField } from './import-fields.js';

const words = (list: string): string[] => list.trim().split(/\s+/);

/** How column headers name each field, in zh and en, without blanks, punctuation and case. */
export const headerWords: Record<ImportField, { zh: readonly string[]; en: readonly string[] }> = {
  nameZh: {
    zh: words(`
      单位名称 企业名称 公司名称 机构名称 学校名称 高校名称 院校名称 名称 全称 单位全称 企业全称
      公司全称 单位 企业 公司 高校 参会单位 参会企业 中文名称 单位中文名称 企业中文名称
      单位名称中文 企业名称中文 所在单位 工作单位`),
    en: words(`
      organisationname organizationname organisation organization companyname company
      enterprisename enterprise institution chinesename namezh namechinese nameofcompany
      employer name`),
  },
  nameEn: {
    zh: words(`
      英文名称 单位英文名称 企业英文名称 公司英文名称 英文名 英文全称 外文名称 单位名称英文
      企业名称英文 公司名称英文 名称英文`),
    en: words(`
      englishname nameen nameenglish nameinenglish organisationnameenglish
      organizationnameenglish companynameenglish companyenglishname`),
  },
  creditCode: {
    zh: words(`
      统一社会信用代码 社会信用代码 统一信用代码 信用代码 统一代码 社会统一信用代码 企业信用代码
      纳税人识别号 税号 机构代码 统一社会信用代码证号`),
    en: words('creditcode unifiedsocialcreditcode socialcreditcode uscc usci unifiedcode taxnumber'),
  },
  kind: {
    zh: words('单位类型 单位类别 单位性质 机构类型 企业类型 类型 类别 性质'),
    en: words('kind type organisationkind organisationtype organizationtype category'),
  },
  qualification: {
    zh: words(`
      资质 企业资质 资质类型 资质称号 资质荣誉 荣誉资质 认定资质 资质名称 称号 专精特新 企业称号
      梯度培育 培育层级 认定类型 荣誉`),
    en: words('qualification qualifications titleawarded honour honor award recognition'),
  },
  qualificationYear: {
    zh: words(`
      认定年份 认定年度 资质年份 资质年度 获评年份 获评年度 资质认定年份 认定时间 入选年份 年份
      年度 授予年份`),
    en: words('yearawarded awardyear qualificationyear yearofaward year awardedin'),
  },
  district: {
    zh: words(`
      所在区 区县 所属区 所属区县 所在区县 所在地区 所属地区 地区 行政区 行政区划 属地 板块 区
      所在地 辖区 区域`),
    en: words('district county area region location'),
  },
  industry: {
    zh: words(`
      行业 所属行业 行业领域 产业 所属产业 产业领域 产业链 所属领域 领域 行业类别 行业分类
      主营行业 所属产业链 细分领域`),
    en: words('industry sector field lineofbusiness'),
  },
  tags: {
    zh: words('标签 单位标签 企业标签 标记 分组 备注标签'),
    en: words('tags tag labels label groups'),
  },
  contactName: {
    zh: words(`
      联系人 联系人姓名 姓名 企业联系人 单位联系人 参会人 参会人员 参会代表 代表 企业代表
      代表姓名 参会人姓名 负责人 负责人姓名 嘉宾姓名`),
    en: words(`
      contactname contact contactperson nameofcontact representative representativename person
      fullname personname attendee`),
  },
  contactTitle: {
    zh: words('职务 联系人职务 职位 联系人职位 岗位 职务职称 担任职务 职称'),
    en: words('contacttitle jobtitle title position role post'),
  },
  contactMobile: {
    zh: words(`
      手机 手机号 手机号码 联系人手机 联系人手机号 联系电话 联系人电话 电话 电话号码 移动电话
      联系方式 联系人联系方式 联系手机`),
    en: words(`
      mobile mobilenumber mobilephone phone phonenumber cell cellphone telephone tel
      contactmobile contactphone`),
  },
  contactEmail: {
    zh: words('邮箱 电子邮箱 电子邮件 邮件 联系人邮箱 邮箱地址 电子信箱 联系邮箱'),
    en: words('email emailaddress mail contactemail'),
  },
};
