-- +goose Up
-- create "audit_entries" table
CREATE TABLE IF NOT EXISTS `audit_entries` (`id` varchar(64) NOT NULL, `at` datetime(6) NOT NULL, `zone` varchar(64) NOT NULL, `actor` varchar(64) NOT NULL, `session_id` varchar(64) NOT NULL, `terminal` varchar(64) NOT NULL, `request_id` varchar(64) NOT NULL, `operation` varchar(64) NOT NULL, `subjects` longtext NOT NULL, `items` longtext NOT NULL, `changes` longtext NOT NULL, `purposes` longtext NOT NULL, PRIMARY KEY (`id`), INDEX `auditentry_at` (`at`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "members" table
CREATE TABLE IF NOT EXISTS `members` (`id` varchar(64) NOT NULL, `number` varchar(64) NOT NULL, `name` varchar(255) NOT NULL DEFAULT '', `kana` varchar(255) NOT NULL DEFAULT '', `sex` varchar(32) NOT NULL, `born_on` varchar(10) NULL, `married_on` varchar(10) NULL, `joined_on` varchar(10) NULL, `left_on` varchar(10) NULL, `postal_code` varchar(255) NOT NULL DEFAULT '', `address` varchar(255) NOT NULL DEFAULT '', `telephone` varchar(255) NOT NULL DEFAULT '', `name_key` varchar(255) NOT NULL DEFAULT '', `kana_key` varchar(255) NOT NULL DEFAULT '', `telephone_key` varchar(255) NOT NULL DEFAULT '', PRIMARY KEY (`id`), INDEX `member_kana_key_id` (`kana_key`, `id`), INDEX `member_name_key` (`name_key`), INDEX `member_telephone_key` (`telephone_key`), UNIQUE INDEX `number` (`number`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "jobs" table
CREATE TABLE IF NOT EXISTS `jobs` (`id` varchar(64) NOT NULL, `kind` varchar(64) NOT NULL, `payload` json NOT NULL, `run_at` datetime(6) NOT NULL, `attempts` bigint NOT NULL DEFAULT 0, `leased_until` datetime(6) NULL, `leased_by` varchar(64) NULL, `done_at` datetime(6) NULL, `error` longtext NOT NULL, PRIMARY KEY (`id`), INDEX `job_done_at_run_at` (`done_at`, `run_at`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "companies" table
CREATE TABLE IF NOT EXISTS `companies` (`id` varchar(64) NOT NULL, `code` varchar(64) NOT NULL, `name` varchar(255) NOT NULL DEFAULT '', `kana` varchar(255) NOT NULL DEFAULT '', `postal_code` varchar(255) NOT NULL DEFAULT '', `address` varchar(255) NOT NULL DEFAULT '', `telephone` varchar(255) NOT NULL DEFAULT '', `joined_on` varchar(10) NULL, `withdrew_on` varchar(10) NULL, `name_key` varchar(255) NOT NULL DEFAULT '', `kana_key` varchar(255) NOT NULL DEFAULT '', `telephone_key` varchar(255) NOT NULL DEFAULT '', PRIMARY KEY (`id`), UNIQUE INDEX `code` (`code`), INDEX `company_kana_key` (`kana_key`), INDEX `company_name_key` (`name_key`), INDEX `company_telephone_key` (`telephone_key`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "officers" table
CREATE TABLE IF NOT EXISTS `officers` (`id` varchar(64) NOT NULL, `number` varchar(64) NOT NULL, `name` varchar(255) NOT NULL DEFAULT '', `email` varchar(255) NOT NULL DEFAULT '', `enabled` bool NOT NULL DEFAULT 1, `created_at` datetime(6) NOT NULL, `version` bigint NOT NULL DEFAULT 1, `company_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), UNIQUE INDEX `number` (`number`), INDEX `officer_company_id_id` (`company_id`, `id`), CONSTRAINT `officers_companies_officers` FOREIGN KEY (`company_id`) REFERENCES `companies` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "accounts" table
CREATE TABLE IF NOT EXISTS `accounts` (`id` varchar(64) NOT NULL, `sign_in_id` varchar(64) NULL, `password_hash` varchar(255) NOT NULL DEFAULT '', `email` varchar(255) NOT NULL DEFAULT '', `email_confirmed_at` datetime(6) NULL, `mail_notices` bool NOT NULL DEFAULT 1, `opening_code_hash` varchar(255) NOT NULL DEFAULT '', `opening_code_ends_at` datetime(6) NULL, `opened_at` datetime(6) NULL, `failures` bigint NOT NULL DEFAULT 0, `locked_until` datetime(6) NULL, `created_at` datetime(6) NOT NULL, `member_id` varchar(64) NULL, `officer_id` varchar(64) NULL, PRIMARY KEY (`id`), UNIQUE INDEX `member_id` (`member_id`), UNIQUE INDEX `officer_id` (`officer_id`), UNIQUE INDEX `sign_in_id` (`sign_in_id`), CONSTRAINT `accounts_members_account` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, CONSTRAINT `accounts_officers_account` FOREIGN KEY (`officer_id`) REFERENCES `officers` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, CONSTRAINT `account_holder` CHECK (`member_id` is null <> (`officer_id` is null))) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "benefit_kinds" table
CREATE TABLE IF NOT EXISTS `benefit_kinds` (`id` varchar(64) NOT NULL, `code` varchar(64) NOT NULL, `name` varchar(255) NOT NULL DEFAULT '', `name_en` varchar(255) NOT NULL DEFAULT '', `description` longtext NOT NULL, `asks` json NOT NULL, `relations` json NOT NULL, `proofs` json NOT NULL, `sensitive` bool NOT NULL DEFAULT 0, `host_kind` varchar(255) NOT NULL DEFAULT '', `position` bigint NOT NULL, `open` bool NOT NULL DEFAULT 0, PRIMARY KEY (`id`), UNIQUE INDEX `code` (`code`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "benefit_rules" table
CREATE TABLE IF NOT EXISTS `benefit_rules` (`id` varchar(64) NOT NULL, `in_force_from` varchar(10) NOT NULL, `amount` bigint NOT NULL, `conditions` json NOT NULL, `version` bigint NOT NULL, `kind_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), UNIQUE INDEX `benefitrule_kind_id_in_force_from` (`kind_id`, `in_force_from`), CONSTRAINT `benefit_rules_benefit_kinds_rules` FOREIGN KEY (`kind_id`) REFERENCES `benefit_kinds` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "staffs" table
CREATE TABLE IF NOT EXISTS `staffs` (`id` varchar(64) NOT NULL, `subject` varchar(64) NOT NULL, `name` varchar(255) NOT NULL DEFAULT '', `enabled` bool NOT NULL DEFAULT 1, `created_at` datetime(6) NOT NULL, `version` bigint NOT NULL DEFAULT 1, PRIMARY KEY (`id`), UNIQUE INDEX `subject` (`subject`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "character_choices" table
CREATE TABLE IF NOT EXISTS `character_choices` (`id` varchar(64) NOT NULL, `code_point` bigint NOT NULL, `chosen` varchar(64) NOT NULL, `places` json NOT NULL, `chosen_at` datetime(6) NOT NULL, `chosen_by_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), INDEX `character_choices_staffs_chosen_by` (`chosen_by_id`), UNIQUE INDEX `code_point` (`code_point`), CONSTRAINT `character_choices_staffs_chosen_by` FOREIGN KEY (`chosen_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "facilities" table
CREATE TABLE IF NOT EXISTS `facilities` (`id` varchar(64) NOT NULL, `name` varchar(255) NOT NULL DEFAULT '', `kana` varchar(255) NOT NULL DEFAULT '', `prefecture` varchar(255) NOT NULL DEFAULT '', `address` varchar(255) NOT NULL DEFAULT '', `telephone` varchar(255) NOT NULL DEFAULT '', `description` longtext NOT NULL, `open` bool NOT NULL DEFAULT 1, `position` bigint NOT NULL, `version` bigint NOT NULL DEFAULT 1, PRIMARY KEY (`id`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "claims" table
CREATE TABLE IF NOT EXISTS `claims` (`id` varchar(64) NOT NULL, `reference` varchar(64) NOT NULL, `service` varchar(32) NOT NULL DEFAULT 'BENEFIT', `status` varchar(32) NOT NULL DEFAULT 'DRAFT', `applied_on` varchar(10) NULL, `deadline_on` varchar(10) NULL, `amount` bigint NULL, `reply` longtext NOT NULL, `verdict` json NULL, `version` bigint NOT NULL DEFAULT 1, `submission_key` varchar(64) NULL, `created_at` datetime(6) NOT NULL, `updated_at` datetime(6) NOT NULL, `submitted_at` datetime(6) NULL, `decided_at` datetime(6) NULL, `event_on` varchar(10) NULL, `relation` varchar(32) NULL, `person_name` varchar(255) NOT NULL DEFAULT '', `person_born_on` varchar(10) NULL, `absent_from` varchar(10) NULL, `absent_until` varchar(10) NULL, `cause` varchar(32) NULL, `grade` bigint NULL, `loss_percent` bigint NULL, `flooded` bool NULL, `place_postal_code` varchar(255) NOT NULL DEFAULT '', `heir_name` varchar(255) NOT NULL DEFAULT '', `heir_relation` varchar(32) NULL, `examined_on` varchar(10) NULL, `institution` varchar(255) NOT NULL DEFAULT '', `examination` varchar(255) NOT NULL DEFAULT '', `cost` bigint NULL, `until_on` varchar(10) NULL, `agency` varchar(255) NOT NULL DEFAULT '', `tour` varchar(255) NOT NULL DEFAULT '', `companions` bigint NULL, `course` varchar(255) NOT NULL DEFAULT '', `kind_id` varchar(64) NOT NULL, `company_id` varchar(64) NOT NULL, `facility_id` varchar(64) NULL, `rule_id` varchar(64) NULL, `recommended_by_id` varchar(64) NULL, `member_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), INDEX `claims_benefit_kinds_claims` (`kind_id`), INDEX `claims_benefit_rules_rule` (`rule_id`), INDEX `claims_companies_company` (`company_id`), INDEX `claims_facilities_facility` (`facility_id`), INDEX `claims_staffs_recommended_by` (`recommended_by_id`), INDEX `claim_member_id_created_at` (`member_id`, `created_at`), UNIQUE INDEX `claim_member_id_submission_key` (`member_id`, `submission_key`), INDEX `claim_status_deadline_on_id` (`status`, `deadline_on`, `id`), INDEX `claim_status_submitted_at_id` (`status`, `submitted_at`, `id`), UNIQUE INDEX `reference` (`reference`), CONSTRAINT `claims_benefit_kinds_claims` FOREIGN KEY (`kind_id`) REFERENCES `benefit_kinds` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, CONSTRAINT `claims_benefit_rules_rule` FOREIGN KEY (`rule_id`) REFERENCES `benefit_rules` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, CONSTRAINT `claims_companies_company` FOREIGN KEY (`company_id`) REFERENCES `companies` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, CONSTRAINT `claims_facilities_facility` FOREIGN KEY (`facility_id`) REFERENCES `facilities` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, CONSTRAINT `claims_members_claims` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, CONSTRAINT `claims_staffs_recommended_by` FOREIGN KEY (`recommended_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "decisions" table
CREATE TABLE IF NOT EXISTS `decisions` (`id` varchar(64) NOT NULL, `step` varchar(32) NOT NULL, `message` longtext NOT NULL, `note` longtext NOT NULL, `at` datetime(6) NOT NULL, `claim_id` varchar(64) NOT NULL, `staff_id` varchar(64) NULL, PRIMARY KEY (`id`), INDEX `decisions_staffs_staff` (`staff_id`), INDEX `decision_claim_id_at` (`claim_id`, `at`), CONSTRAINT `decisions_claims_decisions` FOREIGN KEY (`claim_id`) REFERENCES `claims` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, CONSTRAINT `decisions_staffs_staff` FOREIGN KEY (`staff_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "documents" table
CREATE TABLE IF NOT EXISTS `documents` (`id` varchar(64) NOT NULL, `position` bigint NOT NULL, `state` varchar(32) NOT NULL DEFAULT 'SCANNING', `media_type` varchar(64) NOT NULL, `size` bigint NOT NULL, `pages` bigint NOT NULL, `sha256` varchar(64) NOT NULL, `created_at` datetime(6) NOT NULL, `claim_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), INDEX `document_claim_id_position` (`claim_id`, `position`), INDEX `document_state_created_at` (`state`, `created_at`), CONSTRAINT `documents_claims_documents` FOREIGN KEY (`claim_id`) REFERENCES `claims` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "document_contents" table
CREATE TABLE IF NOT EXISTS `document_contents` (`id` varchar(64) NOT NULL, `kept_as` varchar(64) NOT NULL, `document_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), UNIQUE INDEX `document_id` (`document_id`), UNIQUE INDEX `kept_as` (`kept_as`), CONSTRAINT `document_contents_documents_content` FOREIGN KEY (`document_id`) REFERENCES `documents` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "employments" table
CREATE TABLE IF NOT EXISTS `employments` (`id` varchar(64) NOT NULL, `type` varchar(32) NOT NULL, `location` varchar(255) NOT NULL DEFAULT '', `hired_on` varchar(10) NULL, `from_on` varchar(10) NULL, `until_on` varchar(10) NULL, `company_id` varchar(64) NOT NULL, `member_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), INDEX `employment_company_id_until_on` (`company_id`, `until_on`), INDEX `employment_member_id_from_on` (`member_id`, `from_on`), CONSTRAINT `employments_companies_employments` FOREIGN KEY (`company_id`) REFERENCES `companies` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, CONSTRAINT `employments_members_employments` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "import_runs" table
CREATE TABLE IF NOT EXISTS `import_runs` (`id` varchar(64) NOT NULL, `layout` varchar(64) NOT NULL, `started_at` datetime(6) NOT NULL, `finished_at` datetime(6) NOT NULL, `report` json NOT NULL, PRIMARY KEY (`id`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "import_records" table
CREATE TABLE IF NOT EXISTS `import_records` (`id` varchar(64) NOT NULL, `noun` varchar(32) NOT NULL, `verdict` varchar(32) NOT NULL, `reason` varchar(64) NOT NULL, `file` varchar(255) NOT NULL DEFAULT '', `record` bigint NOT NULL, `byte` bigint NOT NULL, `raw` blob NOT NULL, `decoded` json NOT NULL, `run_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), INDEX `importrecord_run_id_verdict_id` (`run_id`, `verdict`, `id`), CONSTRAINT `import_records_import_runs_records` FOREIGN KEY (`run_id`) REFERENCES `import_runs` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "mail_tokens" table
CREATE TABLE IF NOT EXISTS `mail_tokens` (`id` varchar(64) NOT NULL, `purpose` varchar(32) NOT NULL, `digest` varchar(64) NOT NULL, `email` varchar(255) NOT NULL DEFAULT '', `ends_at` datetime(6) NOT NULL, `used_at` datetime(6) NULL, `account_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), UNIQUE INDEX `digest` (`digest`), INDEX `mail_tokens_accounts_mail_tokens` (`account_id`), CONSTRAINT `mail_tokens_accounts_mail_tokens` FOREIGN KEY (`account_id`) REFERENCES `accounts` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "notices" table
CREATE TABLE IF NOT EXISTS `notices` (`id` varchar(64) NOT NULL, `kind` varchar(32) NOT NULL, `once` varchar(64) NULL, `made_at` datetime(6) NOT NULL, `read_at` datetime(6) NULL, `mailed_at` datetime(6) NULL, `claim_id` varchar(64) NULL, `member_id` varchar(64) NOT NULL, `benefit_kind_id` varchar(64) NULL, PRIMARY KEY (`id`), INDEX `notices_benefit_kinds_benefit_kind` (`benefit_kind_id`), INDEX `notices_claims_notices` (`claim_id`), UNIQUE INDEX `notice_member_id_once` (`member_id`, `once`), INDEX `notice_member_id_read_at` (`member_id`, `read_at`), CONSTRAINT `notices_benefit_kinds_benefit_kind` FOREIGN KEY (`benefit_kind_id`) REFERENCES `benefit_kinds` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, CONSTRAINT `notices_claims_notices` FOREIGN KEY (`claim_id`) REFERENCES `claims` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, CONSTRAINT `notices_members_notices` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "payments" table
CREATE TABLE IF NOT EXISTS `payments` (`id` varchar(64) NOT NULL, `host_kind` varchar(64) NOT NULL, `relation` varchar(32) NOT NULL, `paid` varchar(10) NOT NULL, `amount` bigint NOT NULL, `occurrence` bigint NOT NULL DEFAULT 0, `kind_id` varchar(64) NULL, `member_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), INDEX `payments_benefit_kinds_payments` (`kind_id`), UNIQUE INDEX `payment_member_id_host_kind_relation_paid_amount_occurrence` (`member_id`, `host_kind`, `relation`, `paid`, `amount`, `occurrence`), INDEX `payment_member_id_paid` (`member_id`, `paid`), CONSTRAINT `payments_benefit_kinds_payments` FOREIGN KEY (`kind_id`) REFERENCES `benefit_kinds` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, CONSTRAINT `payments_members_payments` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "purposed_looks" table
CREATE TABLE IF NOT EXISTS `purposed_looks` (`id` varchar(64) NOT NULL, `session_id` varchar(64) NOT NULL, `purpose` varchar(32) NOT NULL, `note` varchar(255) NOT NULL DEFAULT '', `at` datetime(6) NOT NULL, `ends_at` datetime(6) NOT NULL, `claim_id` varchar(64) NOT NULL, `staff_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), INDEX `purposedlook_claim_id_at` (`claim_id`, `at`), INDEX `purposedlook_staff_id_session_id_ends_at` (`staff_id`, `session_id`, `ends_at`), CONSTRAINT `purposed_looks_claims_looks` FOREIGN KEY (`claim_id`) REFERENCES `claims` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, CONSTRAINT `purposed_looks_staffs_staff` FOREIGN KEY (`staff_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "sessions" table
CREATE TABLE IF NOT EXISTS `sessions` (`id` varchar(64) NOT NULL, `zone` varchar(32) NOT NULL, `digest` varchar(64) NOT NULL, `terminal` varchar(255) NOT NULL DEFAULT '', `created_at` datetime(6) NOT NULL, `seen_at` datetime(6) NOT NULL, `ends_at` datetime(6) NOT NULL, `account_id` varchar(64) NULL, `staff_id` varchar(64) NULL, PRIMARY KEY (`id`), UNIQUE INDEX `digest` (`digest`), INDEX `sessions_accounts_sessions` (`account_id`), INDEX `sessions_staffs_sessions` (`staff_id`), INDEX `session_ends_at` (`ends_at`), CONSTRAINT `sessions_accounts_sessions` FOREIGN KEY (`account_id`) REFERENCES `accounts` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, CONSTRAINT `sessions_staffs_sessions` FOREIGN KEY (`staff_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "staff_roles" table
CREATE TABLE IF NOT EXISTS `staff_roles` (`id` varchar(64) NOT NULL, `role` varchar(32) NOT NULL, `granted_at` datetime(6) NOT NULL, `granted_by_id` varchar(64) NULL, `revoked_at` datetime(6) NULL, `revoked_by_id` varchar(64) NULL, `staff_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), INDEX `staffrole_staff_id_revoked_at` (`staff_id`, `revoked_at`), CONSTRAINT `staff_roles_staffs_roles` FOREIGN KEY (`staff_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION) CHARSET utf8mb4 COLLATE utf8mb4_bin;

-- +goose Down
-- reverse: create "staff_roles" table
DROP TABLE `staff_roles`;
-- reverse: create "sessions" table
DROP TABLE `sessions`;
-- reverse: create "purposed_looks" table
DROP TABLE `purposed_looks`;
-- reverse: create "payments" table
DROP TABLE `payments`;
-- reverse: create "notices" table
DROP TABLE `notices`;
-- reverse: create "mail_tokens" table
DROP TABLE `mail_tokens`;
-- reverse: create "import_records" table
DROP TABLE `import_records`;
-- reverse: create "import_runs" table
DROP TABLE `import_runs`;
-- reverse: create "employments" table
DROP TABLE `employments`;
-- reverse: create "document_contents" table
DROP TABLE `document_contents`;
-- reverse: create "documents" table
DROP TABLE `documents`;
-- reverse: create "decisions" table
DROP TABLE `decisions`;
-- reverse: create "claims" table
DROP TABLE `claims`;
-- reverse: create "facilities" table
DROP TABLE `facilities`;
-- reverse: create "character_choices" table
DROP TABLE `character_choices`;
-- reverse: create "staffs" table
DROP TABLE `staffs`;
-- reverse: create "benefit_rules" table
DROP TABLE `benefit_rules`;
-- reverse: create "benefit_kinds" table
DROP TABLE `benefit_kinds`;
-- reverse: create "accounts" table
DROP TABLE `accounts`;
-- reverse: create "officers" table
DROP TABLE `officers`;
-- reverse: create "companies" table
DROP TABLE `companies`;
-- reverse: create "jobs" table
DROP TABLE `jobs`;
-- reverse: create "members" table
DROP TABLE `members`;
-- reverse: create "audit_entries" table
DROP TABLE `audit_entries`;
