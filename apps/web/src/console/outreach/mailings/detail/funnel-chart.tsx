import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { tokens } from '#contracts/tokens';
import type { Mailing } from '../../../../api/mailings.js';
import styles from './detail.module.css';
import { funnelSteps } from './funnel-card.js';

use([BarChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer]);

/** A bar a step, the first on top; bars compare better than the slanted sides of a drawn funnel. */
export default function FunnelChart({ funnel }: { funnel: Mailing['funnel'] }) {
  const { t, i18n } = useTranslation('mailings');
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!box.current) return;
    const share = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 0 });
    const chart = init(box.current, undefined, { renderer: 'svg' });
    chart.setOption({
      aria: { enabled: true },
      animation: false,
      grid: { left: 84, right: 84, top: 8, bottom: 8 },
      xAxis: { type: 'value', max: funnel.sent, show: false },
      yAxis: {
        type: 'category',
        inverse: true,
        data: funnelSteps.map((step) => t(`funnel.steps.${step}`)),
        axisTick: { show: false },
        axisLine: { show: false },
        axisLabel: { color: tokens.colour.text, fontSize: 13 },
      },
      series: [
        {
          name: t('funnel.count'),
          type: 'bar',
          data: funnelSteps.map((step) => funnel[step]),
          itemStyle: { color: tokens.colour.violet, borderRadius: [0, 3, 3, 0] },
          showBackground: true,
          backgroundStyle: { color: tokens.colour.ground },
          barMaxWidth: 28,
          label: {
            show: true,
            position: 'right',
            color: tokens.colour.text,
            formatter: ({ value }: { value: number }) => `${value} · ${share.format(value / funnel.sent)}`,
          },
        },
      ],
    });
    const resized = new ResizeObserver(() => chart.resize());
    resized.observe(box.current);
    return () => {
      resized.disconnect();
      chart.dispose();
    };
  }, [funnel, t, i18n.language]);

  return <div ref={box} className={styles.chart} role="img" aria-label={t('funnel.title')} />;
}
