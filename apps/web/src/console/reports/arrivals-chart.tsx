import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { tokens } from '#contracts/tokens';
import type { Attendance } from '../../api/reports.js';
import { clockTime } from '../../i18n/dates.js';
import { arrivalBuckets } from './arrival-buckets.js';
import styles from './attendance-page.module.css';

use([BarChart, GridComponent, TooltipComponent, MarkLineComponent, AriaComponent, SVGRenderer]);

interface ArrivalsChartProps {
  attendance: Attendance;
  onMinute: (minute: string) => void;
}

export default function ArrivalsChart({ attendance, onMinute }: ArrivalsChartProps) {
  const { t, i18n } = useTranslation('reports');
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(onMinute);
  latest.current = onMinute;
  const { arrivals, timeZone, startsAt } = attendance;

  useEffect(() => {
    if (!box.current) return;
    const { buckets, minutes } = arrivalBuckets(arrivals);
    const labels = buckets.map(({ from }) => clockTime(from, timeZone));
    const start = clockTime(startsAt, timeZone);
    const chart = init(box.current, undefined, { renderer: 'svg' });
    chart.setOption({
      aria: { enabled: true },
      animation: false,
      grid: { left: 36, right: 12, top: 28, bottom: 28 },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
      xAxis: {
        type: 'category',
        data: labels,
        axisTick: { show: false },
        axisLine: { lineStyle: { color: tokens.colour.line } },
        axisLabel: { color: tokens.colour.textSecondary, hideOverlap: true },
      },
      yAxis: {
        type: 'value',
        minInterval: 1,
        splitLine: { lineStyle: { color: tokens.colour.line } },
        axisLabel: { color: tokens.colour.textSecondary },
      },
      series: [
        {
          name: t('unit.persons'),
          type: 'bar',
          data: buckets.map(({ persons }) => persons),
          itemStyle: { color: tokens.colour.violet, borderRadius: [2, 2, 0, 0] },
          barMaxWidth: 24,
          ...(labels.includes(start)
            ? {
                markLine: {
                  silent: true,
                  symbol: 'none',
                  lineStyle: { color: tokens.colour.gold, type: 'dashed' },
                  label: { formatter: t('arrivals.startLine'), color: tokens.colour.goldText },
                  data: [{ xAxis: start }],
                },
              }
            : {}),
        },
      ],
    });
    chart.on('click', ({ dataIndex }) => {
      const bucket = buckets[dataIndex];
      if (bucket && minutes === 1) latest.current(bucket.from);
    });
    const resized = new ResizeObserver(() => chart.resize());
    resized.observe(box.current);
    return () => {
      resized.disconnect();
      chart.dispose();
    };
  }, [arrivals, timeZone, startsAt, t, i18n.language]);

  return <div ref={box} className={styles.chart} role="img" aria-label={t('arrivals.title')} />;
}
