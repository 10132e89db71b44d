import type { EChartsCoreOption } from 'echarts/core';
import type { ChartLook } from './chart-data.js';

export interface ChartColours {
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly surface: string;
  readonly series: readonly string[];
  readonly font: string;
}

/** What ECharts draws. Tooltips are drawn as text, not markup: pages of the portal accept no markup from scripts. */
export function chartOption(look: ChartLook, colours: ChartColours, animation: boolean): EChartsCoreOption {
  const text = { color: colours.soft, fontFamily: colours.font, fontSize: 13 };
  return {
    animation,
    animationDuration: 300,
    color: [...colours.series],
    textStyle: { fontFamily: colours.font },
    grid: { left: 8, right: 16, top: 16, bottom: 8, containLabel: true },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      backgroundColor: colours.surface,
      borderColor: colours.line,
      textStyle: { ...text, color: colours.ink },
      axisPointer: {
        type: look.kind === 'bar' ? 'shadow' : 'line',
        shadowStyle: { color: colours.line, opacity: 0.4 },
      },
      valueFormatter: (value: unknown) => (typeof value === 'number' ? look.write(value) : '–'),
    },
    ...axesOf(look, colours, text),
    series: look.data.series.map((series) => ({
      type: look.kind,
      name: series.name,
      data: [...series.values],
      ...(look.stacked ? { stack: 'all' } : {}),
      ...(look.kind === 'bar'
        ? {
            barMaxWidth: 40,
            itemStyle: { borderRadius: look.stacked ? 0 : look.lying ? [0, 3, 3, 0] : [3, 3, 0, 0] },
          }
        : { symbolSize: 7, lineStyle: { width: 2.5 } }),
    })),
  };
}

function axesOf(look: ChartLook, colours: ChartColours, text: object): EChartsCoreOption {
  const categories = {
    type: 'category',
    data: [...look.data.categories],
    axisTick: { show: false },
    axisLine: { lineStyle: { color: colours.line } },
    axisLabel: look.lying ? { ...text, width: 130, lineHeight: 15, overflow: 'break', interval: 0 } : text,
    inverse: look.lying,
  };
  const values = {
    type: 'value',
    splitLine: { lineStyle: { color: colours.line } },
    axisLabel: { ...text, formatter: (value: number) => look.writeAxis(value), hideOverlap: true },
  };
  return look.lying ? { xAxis: values, yAxis: categories } : { xAxis: categories, yAxis: values };
}
