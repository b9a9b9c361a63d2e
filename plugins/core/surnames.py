"""Surnames that are read otherwise than the same character elsewhere, and those of two characters or more.

Readings are those of 《现代汉语词典》; where a surname has two, the more frequent one: a person of the other writes 拼音.
"""

_SINGLE = """
单 shan  仇 qiu  解 xie  查 zha  区 ou  朴 piao  盖 ge  曾 zeng  宿 su  任 ren  华 hua  燕 yan  纪 ji  过 guo  乐 yue
员 yun  贠 yun  覃 qin  翟 zhai  冼 xian  洗 xian  隗 wei  种 chong  缪 miao  宓 mi  折 she  黑 he  盛 sheng  召 shao
句 gou  秘 bi  繁 po  幺 yao  么 yao  尉 wei  石 shi  车 che  柏 bai  薄 bo  卜 bu  万 wan  沈 shen  叶 ye  夏 xia
贾 jia  郇 xun  郗 xi  那 na  哈 ha  阚 kan  牟 mou  臧 zang  祭 zhai  谌 chen  逄 pang  佘 she  兒 ni  晁 chao  乜 nie
莘 shen  占 zhan  应 ying  令 ling  相 xiang  要 yao  强 qiang  呙 guo  瞿 qu  褚 chu  谷 gu  撒 sa  亓 qi  仉 zhang
仝 tong  宁 ning  甯 ning  曲 qu  闫 yan  肖 xiao  亢 kang  訾 zi  逯 lu  阙 que  能 nai  佴 nai  都 du  郄 qie  郤 xi
角 jue  粘 nian  炅 gui  昝 zan  贲 ben  费 fei  降 jiang  圈 juan  教 jiao  行 xing  大 da  於 yu  吕 lü  呂 lü  闾 lü
單 shan  區 ou  樸 piao  蓋 ge  華 hua  紀 ji  過 guo  樂 yue  員 yun  繆 miao  車 che  萬 wan  葉 ye  賈 jia  應 ying
強 qiang  闕 que  費 fei  賁 ben  諶 chen  冯 feng  馮 feng  尹 yin  藏 zang  生 sheng  长 chang
适 kuo  麦 mai  黄 huang  邸 di  揣 chuai  沙 sha  颉 xie  隽 juan  朝 chao  冒 mao  眭 sui  睢 sui
"""
_COMPOUND = """
尉迟 yuchi  万俟 moqi  令狐 linghu  长孙 zhangsun  澹台 tantai  单于 chanyu  鲜于 xianyu  夏侯 xiahou  诸葛 zhuge
欧阳 ouyang  上官 shangguan  司马 sima  司徒 situ  司空 sikong  东方 dongfang  独孤 dugu  慕容 murong  宇文 yuwen
皇甫 huangfu  公孙 gongsun  赫连 helian  濮阳 puyang  淳于 chunyu  太史 taishi  申屠 shentu  轩辕 xuanyuan
端木 duanmu  百里 baili  呼延 huyan  南宫 nangong  西门 ximen  东郭 dongguo  拓跋 tuoba  完颜 wanyan  耶律 yelü
纳兰 nalan  亓官 qiguan  乐正 yuezheng  仲孙 zhongsun  公冶 gongye  闻人 wenren  第五 diwu  梁丘 liangqiu
左丘 zuoqiu  谷梁 guliang  巫马 wuma  漆雕 qidiao  羊舌 yangshe  钟离 zhongli  闾丘 lüqiu  公羊 gongyang  达奚 daxi
尔朱 erzhu  贺兰 helan  富察 fucha  瓜尔佳 guaerjia  赫舍里 hesheli  钮祜禄 niuhulu  叶赫那拉 yehenala  那拉 nala
爱新觉罗 aixinjueluo  舒穆禄 shumulu  他塔喇 tatala  索绰络 suochuoluo  歐陽 ouyang  諸葛 zhuge  司馬 sima
尉遲 yuchi  長孫 zhangsun  單于 chanyu  鮮于 xianyu  東方 dongfang  公孫 gongsun  鍾離 zhongli
"""


def _table(text: str) -> dict[str, str]:
    words = text.split()
    return dict(zip(words[::2], words[1::2], strict=True))


READINGS = {**_table(_SINGLE), **_table(_COMPOUND)}
"""Each surname with its syllables, without tones."""
COMPOUND = frozenset(_table(_COMPOUND))
LONGEST = max(map(len, COMPOUND))
