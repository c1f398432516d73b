import type { ThemeConfig } from 'antd';
import { tokens } from '#contracts/tokens';

const { colour, font } = tokens;

/** Ant Design in our colours; its own greys and links are darkened to keep 4.5:1. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: colour.violet,
    colorInfo: colour.violet,
    colorLink: colour.violet,
    colorLinkHover: colour.violetHover,
    colorLinkActive: colour.violetActive,
    colorSuccess: colour.green,
    colorWarning: colour.amber,
    colorError: colour.red,
    // Left alone, the pale tones that antd derives from colours this dark come out muddy.
    colorPrimaryBg: colour.violetSoft,
    colorInfoBg: colour.violetSoft,
    colorInfoBorder: colour.violetLine,
    colorSuccessBg: colour.greenSoft,
    colorWarningBg: colour.amberSoft,
    colorErrorBg: colour.redSoft,
    colorText: colour.text,
    colorTextSecondary: colour.textSecondary,
    colorTextTertiary: colour.textTertiary,
    colorTextQuaternary: colour.textTertiary,
    colorTextPlaceholder: colour.textTertiary,
    colorTextDescription: colour.textSecondary,
    colorTextDisabled: colour.textTertiary,
    colorTextHeading: colour.text,
    colorIcon: colour.textSecondary,
    colorBorder: colour.lineStrong,
    colorBorderSecondary: colour.line,
    colorSplit: colour.line,
    colorBgLayout: colour.ground,
    borderRadius: tokens.radius,
    borderRadiusLG: tokens.radius,
    fontFamily: font.family,
    fontFamilyCode: font.mono,
    fontSize: font.size,
    controlHeight: 36,
    boxShadowTertiary: 'none',
  },
  components: {
    Table: {
      cellPaddingBlock: 10,
      cellPaddingInline: 12,
      headerBg: '#fafafb',
      headerColor: colour.textSecondary,
      headerSplitColor: 'transparent',
      rowHoverBg: colour.violetSoft,
      rowSelectedBg: colour.violetSoft,
      rowSelectedHoverBg: colour.violetSoft,
    },
    Menu: { itemSelectedBg: colour.violetSoft, itemSelectedColor: colour.violet, itemHeight: 38 },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Form: { labelColor: colour.text, verticalLabelPadding: '0 0 4px' },
    Segmented: { itemSelectedBg: colour.surface, itemColor: colour.textSecondary },
    Tabs: { itemColor: colour.textSecondary },
    Steps: { colorTextDescription: colour.textSecondary },
  },
};
