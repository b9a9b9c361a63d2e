"""Running text with every element that an article may have, as the Markdown converter writes it."""

PROSE = """
<h2>一、协商在前，办事在后</h2>
<p>委员、居民和设计人员坐在一起，把各自的难处说清楚：<strong>电梯往哪里开</strong>，钱由谁出，一楼的光线怎样补。
详见<a href="#main">会议纪要</a>。</p>
<h3>（一）怎样商量</h3>
<p>Members, residents and designers sat down together; 三次会议，46户人家，没有一户投反对票。</p>
<h4>1. 先听一楼的</h4>
<ul><li>采光和通风怎样补偿；</li><li>管线改到哪里。</li></ul>
<ol><li>逐户征求意见；</li><li>公示七天；</li><li>开工。</li></ol>
<blockquote><p>有事好商量，众人的事情由众人商量。</p></blockquote>
<div class="table-region" role="region" tabindex="0" aria-labelledby="prose-table">
<table><caption id="prose-table">三次会议</caption>
<thead><tr><th scope="col">日期</th><th scope="col">议题</th><th scope="col" class="right">户数</th></tr></thead>
<tbody><tr><td>3月5日</td><td>要不要装</td><td class="right">46</td></tr>
<tr><td>4月9日</td><td>装在哪里</td><td class="right">44</td></tr></tbody></table></div>
<hr>
<p>以上为示例。</p>
"""
