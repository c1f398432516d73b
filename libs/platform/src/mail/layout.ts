import { Eta } from 'eta';
import type { MailContent } from './content.js';

const eta = new Eta({ autoEscape: true, useWith: false, varName: 'it' });

/** One table, inline styles only: what Outlook, QQ and Gmail all show alike. */
const template = eta.compile(`<!doctype html>
<html lang="<%= it.lang %>"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title><%= it.subject %></title></head>
<body style="margin:0;background:#f5f5f7;font-family:-apple-system,'PingFang SC','Microsoft YaHei','Segoe UI',sans-serif;color:#1f1f24">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#ffffff;border:1px solid #e4e4ea;border-radius:8px">
<tr><td style="height:6px;background:#4f2d7f;border-radius:8px 8px 0 0;font-size:0">&nbsp;</td></tr>
<tr><td style="padding:24px 24px 8px;font-size:16px;line-height:1.6">
<% if (it.logo) { %><p style="margin:0 0 20px"><img src="cid:<%= it.logo.cid %>" alt="<%= it.logo.alt %>" width="<%= it.logo.width %>" height="<%= it.logo.height %>" style="border:0;display:block"></p><% } %>
<% if (it.greeting) { %><p style="margin:0 0 16px"><%= it.greeting %></p><% } %>
<% for (const block of it.blocks) { %>
<% if (block.kind === 'paragraph') { %><p style="margin:0 0 16px;white-space:pre-line"><%= block.text %></p><% } %>
<% if (block.kind === 'facts') { %><table role="presentation" cellpadding="0" cellspacing="0" style="margin:0 0 16px;font-size:15px"><% for (const row of block.rows) { %>
<tr><td style="padding:4px 16px 4px 0;color:#5c5c66;vertical-align:top;white-space:pre"><%= row[0] %></td><td style="padding:4px 0"><%= row[1] %></td></tr><% } %></table><% } %>
<% if (block.kind === 'button') { %><p style="margin:0 0 20px"><a href="<%= block.url %>" style="display:inline-block;padding:12px 24px;background:#4f2d7f;color:#ffffff;border-radius:8px;text-decoration:none"><%= block.label %></a></p><% } %>
<% if (block.kind === 'picture') { %><p style="margin:0 0 16px;text-align:center"><img src="cid:<%= block.cid %>" alt="<%= block.alt %>" width="<%= block.width %>" height="<%= block.width %>" style="border:0"></p><% } %>
<% } %>
<% if (it.closing) { %><p style="margin:0 0 16px;white-space:pre-line"><%= it.closing %></p><% } %>
<% if (it.optOut) { %><p style="margin:0 0 16px;padding-top:12px;border-top:1px solid #e4e4ea;font-size:13px;color:#5c5c66"><%= it.optOut.question %> <a href="<%= it.optOut.url %>" style="color:#4f2d7f"><%= it.optOut.label %></a></p><% } %>
</td></tr></table></td></tr></table></body></html>`);

const optOutWords = {
  zh: { question: '不想再收到这类邮件？', label: '退订' },
  en: { question: 'Would you rather not get such mails?', label: 'Unsubscribe' },
};

/** `optOut`: the link that ends mailings, for those who read a mailing where no mail app shows a button for it. */
export const htmlOf = (content: MailContent, language: 'zh' | 'en', optOut?: string): string =>
  eta.render(template, {
    ...content,
    lang: language === 'zh' ? 'zh-CN' : 'en',
    optOut: optOut && { ...optOutWords[language], url: optOut },
  });

/** The same content for readers without HTML. */
export function textOf(content: MailContent, language: 'zh' | 'en', optOut?: string): string {
  const parts = content.blocks.map((block) => {
    switch (block.kind) {
      case 'paragraph':
        return block.text;
      case 'facts':
        return block.rows.map(([label, value]) => `${label}: ${value}`).join('\n');
      case 'button':
        return `${block.label}:\n${block.url}`;
      case 'picture':
        return `[${block.alt}]`;
    }
  });
  const { question, label } = optOutWords[language];
  const foot = optOut && `${question} ${label}:\n${optOut}`;
  return [content.greeting, ...parts, content.closing, foot].filter(Boolean).join('\n\n');
}
