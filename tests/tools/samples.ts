/** Made-up forum threads, the same for the same number. */
import type { Capture, Html, Post } from '../../utils/model.ts';

/** Numbers from 0 to below 1 that look random and are the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const WORDS =
  `组织 建设 工作 社区 城市 农村 发展 经济 问题 方法 研究 学习 历史 文化 传统 技术 相机 镜头 照片 摄影 旅行 火车
车站 山路 河流 森林 天气 春天 秋天 夜晚 早晨 朋友 孩子 老师 学校 图书馆 书店 小说 诗歌 音乐 电影 电脑 手机 软件 系统 网络 数据
程序 代码 版本 设计 颜色 字体 排版 阅读 写作 笔记 整理 收藏 分享 讨论 回复 楼主 帖子 论坛 版块 经验 教训 建议 意见 支持 反对
同意 感谢 希望 觉得 认为 发现 解决 试验 结果 原因 过程 开始 结束 继续 时间 地方 东西 事情 生活 健康 运动 跑步 骑车 做饭 蔬菜
水果 茶叶 咖啡 面包 价格 市场 公司 同事 会议 计划 目标 任务 安排 效率 质量 标准 规则 制度 干部 基层 群众 服务 调查 报告 文件
材料 总结 思想 理论 实践 创新 改革 开放 安全 环境 保护 能源 汽车 电池 充电 维修 工具 木头 金属 塑料 玻璃 房子 厨房 花园 阳台`.split(
    /\s+/,
  );
const LINKS =
  '的 和 在 是 了 也 对 与 从 把 让 就 都 很 更 最 不 没有 可以 应该 因为 所以 但是 如果 而且 其实 比如'.split(
    ' ',
  );
const RARE = '龘靐齉爩麤灪龖厵纞虋讟钃鸜麷鞻韽顟飝驫鬱';
const LATIN = 'Linux Nikon Python browser keyboard firmware reader Markdown battery GitHub'.split(' ');
const NAMES =
  '山间来客 老张 阿 Q 读书人 夜航船 北方的狼 小城故事 木匠阿福 林间 数据女工 quiet_owl 铁道迷'.split(' ');
const SITES = ['山城论坛', '读书社区', '数码大全', '城市规划网', '木工之家'];
const BOARDS = ['灌水专区', '深度讨论', '经验交流', '器材', '时政党建', '求助'];

/** About `length` characters of made-up Chinese, with some Latin words and rare characters. */
export function sampleText(random: () => number, length: number): string {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  let text = '';
  while (text.length < length) {
    const dice = random();
    if (dice < 0.6) text += pick(WORDS);
    else if (dice < 0.85) text += pick(LINKS);
    else if (dice < 0.87) text += ` ${pick(LATIN)} `;
    else if (dice < 0.88) text += pick([...RARE]);
    else text += random() < 0.7 ? ',' : '。';
  }
  return text.slice(0, length);
}

/** The capture of a thread of one or more posts; `number` makes it what it is. */
export function sampleCapture(number: number, length = 3000, posts = 1): Capture {
  const random = randomFrom(number + 1);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const site = Math.floor(random() * SITES.length);
  const date = new Date(Date.UTC(2008, 0, 1) + Math.floor(random() * 18 * 365 * 86_400_000))
    .toISOString()
    .slice(0, 16);
  const post = (_: unknown, index: number): Post => ({
    id: String(number * 1000 + index + 1),
    floor: index + 1,
    author: pick(NAMES),
    published: date,
    edited: null,
    replyTo: null,
    quotes: [],
    role: index === 0 ? 'op' : null,
    html: `<p>${sampleText(random, length / 2)}</p><p>${sampleText(random, length / 2)}</p>` as Html,
  });
  return {
    kind: 'thread',
    tags: random() < 0.4 ? [pick(['重读', '党建', '摄影', '待办', '资料'])] : [],
    complete: true,
    thread: {
      url: `https://forum${site}.example.com/thread-${number}-1-1.html`,
      engine: 'discuz',
      kind: 'thread',
      title: sampleText(random, 8 + Math.floor(random() * 20)).replace(/[,。\s]+/g, ''),
      site: SITES[site] ?? null,
      board: ['首页', pick(BOARDS)],
      lang: 'zh-CN',
      byline: null,
      pages: { current: 1, total: 1, next: null, previous: null },
      posts: Array.from({ length: posts }, post),
      outline: [],
    },
  };
}
