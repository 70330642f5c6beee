# The only commands; CI calls the same. Settings travel in the environment:
#   KYOSAI_PUBLIC_LISTEN=127.0.0.1:9080 make run
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := run
# What was compiled in one folder is not compiled again in another.
export GOFLAGS ?= -trimpath
DATA := $(or $(KYOSAI_DATA),data)
WEB := $(shell find webapp docs/manual -name node_modules -prune -o -name dist -prune -o -name results -prune -o -type f -print 2>/dev/null)

.PHONY: run stories pictures test test-long gen check bench fuzz build help

help: ## say what each command does
	@awk -F ' ## ' '/^[a-z-]+:.* ## / {sub(/:.*/, "", $$1); printf "make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: build ## build and start the whole demo; EXTRACT=dir loads a host extract in place of the made-up scheme
	@bin/kyosai migrate
	@if [ ! -e $(DATA)/loaded ]; then \
	  if [ -n "$(EXTRACT)" ]; then bin/kyosai import --layout host-1971 --rejected $(DATA)/rejected.jsonl "$(EXTRACT)"; \
	  else bin/kyosai made-up --companies 60 --members 1200; fi; \
	  touch $(DATA)/loaded; \
	elif [ -n "$(EXTRACT)" ]; then echo "$(DATA)/ holds a scheme already and is kept; remove it to load $(EXTRACT)"; fi
	@exec bin/kyosai serve all

build: webapp/member/dist/index.html webapp/staff/dist/index.html ## build both apps and the binary, only what changed
	@mkdir -p bin
	go build -o bin/kyosai ./server

webapp/node_modules/.package-lock.json: webapp/package-lock.json
	npm ci --prefix webapp --no-audit --no-fund --loglevel=error
	@touch $@

webapp/%/dist/index.html: webapp/node_modules/.package-lock.json $(WEB)
	npm run --silent build --prefix webapp --workspace $* -- --logLevel error
	@touch $@

stories: build ## the stories in a real browser alone: STORIES='--project "sqlite phone" stories'
	cd webapp/e2e && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 go run ../../server/store/storetest/with-mariadb -- npx playwright test $(STORIES)

pictures: ## the pictures of the staff's manual, taken anew from the stories of webapp/e2e/manual
	@KYOSAI_TEST_PICTURES=1 $(MAKE) --no-print-directory stories STORIES='e2e/manual/ --project "sqlite desktop"'

test: ## everything: generated code, Go on both databases, the apps, the stories in a real browser
	@.ci/test

test-long: ## make test with a minute of each fuzz test and the race detector
	@KYOSAI_TEST_LONG=1 FUZZTIME=$(or $(FUZZTIME),1m) .ci/test

check: ## the quick checks alone: format, vet, staticcheck, types, lint
	@.ci/test check

gen: webapp/node_modules/.package-lock.json ## generate everything under gen/ again
	go run ./ent/generate
	go run ./graph/generate
	go run ./server/api/apitest/generate
	npm run gen --prefix webapp

bench: build ## measure against handlers written by hand, on a private MariaDB
	go run ./server/store/storetest/with-mariadb -- bin/kyosai bench
	bin/kyosai bench import
	go run ./server/store/storetest/with-mariadb -- bin/kyosai bench import
	bin/kyosai bench entitlements
	go run ./server/store/storetest/with-mariadb -- bin/kyosai bench entitlements
	bin/kyosai bench payouts
	go run ./server/store/storetest/with-mariadb -- bin/kyosai bench payouts
	bin/kyosai bench reports
	go run ./server/store/storetest/with-mariadb -- bin/kyosai bench reports
	bin/kyosai bench orders
	go run ./server/store/storetest/with-mariadb -- bin/kyosai bench orders
	KYOSAI_TEST_LONG=1 go test ./server/orders -run InTheMiddleOfASale -count=1 -v

fuzz: ## every fuzz test for a while each: FUZZTIME=1m
	@.ci/fuzz $(or $(FUZZTIME),1m)
