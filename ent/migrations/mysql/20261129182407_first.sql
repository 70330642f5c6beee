-- +goose Up
-- create "accounts" table
CREATE TABLE IF NOT EXISTS `accounts` (`id` varchar(64) NOT NULL, `sign_in_id` varchar(64) NULL, `password_hash` varchar(255) NOT NULL DEFAULT '', `email` varchar(255) NOT NULL DEFAULT '', `email_confirmed_at` datetime(6) NULL, `mail_notices` bool NOT NULL DEFAULT 1, `opening_code_hash` varchar(255) NOT NULL DEFAULT '', `opening_code_ends_at` datetime(6) NULL, `opened_at` datetime(6) NULL, `failures` bigint NOT NULL DEFAULT 0, `locked_until` datetime(6) NULL, `cards_from` datetime(6) NULL, `created_at` datetime(6) NOT NULL, `member_id` varchar(64) NULL, `officer_id` varchar(64) NULL, PRIMARY KEY (`id`), UNIQUE INDEX `member_id` (`member_id`), UNIQUE INDEX `officer_id` (`officer_id`), UNIQUE INDEX `sign_in_id` (`sign_in_id`), CONSTRAINT `account_holder` CHECK (`member_id` is null <> (`officer_id` is null))) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "admissions" table
CREATE TABLE IF NOT EXISTS `admissions` (`id` varchar(64) NOT NULL, `entry_key` varchar(64) NOT NULL, `heads` json NOT NULL, `people` bigint NOT NULL, `entered_at` datetime(6) NOT NULL, `received_at` datetime(6) NOT NULL, `undone_at` datetime(6) NULL, `conflict` varchar(32) NULL, `device_id` varchar(64) NOT NULL, `booking_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), INDEX `admission_booking_id` (`booking_id`), UNIQUE INDEX `admission_device_id_entry_key` (`device_id`, `entry_key`), CONSTRAINT `admission_people` CHECK (`people` > 0)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "agencies" table
CREATE TABLE IF NOT EXISTS `agencies` (`id` varchar(64) NOT NULL, `name` varchar(255) NOT NULL DEFAULT '', `kana` varchar(255) NOT NULL DEFAULT '', `address` varchar(255) NOT NULL DEFAULT '', `telephone` varchar(255) NOT NULL DEFAULT '', `open` bool NOT NULL DEFAULT 1, `version` bigint NOT NULL DEFAULT 1, PRIMARY KEY (`id`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "allotments" table
CREATE TABLE IF NOT EXISTS `allotments` (`id` varchar(64) NOT NULL, `name` varchar(255) NOT NULL DEFAULT '', `position` bigint NOT NULL DEFAULT 0, `quantity` bigint NOT NULL, `taken` bigint NOT NULL DEFAULT 0, `event_session_id` varchar(64) NULL, `offering_id` varchar(64) NULL, PRIMARY KEY (`id`), INDEX `allotments_offerings_allotments` (`offering_id`), UNIQUE INDEX `event_session_id` (`event_session_id`), CONSTRAINT `allotment_of` CHECK (`offering_id` is null and `event_session_id` is not null or `offering_id` is not null and `event_session_id` is null), CONSTRAINT `allotment_taken` CHECK (`taken` >= 0 and `taken` <= `quantity`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "allowances" table
CREATE TABLE IF NOT EXISTS `allowances` (`id` varchar(64) NOT NULL, `fiscal_year` bigint NOT NULL, `taken` bigint NOT NULL, `offering_id` varchar(64) NULL, `limit_group_id` varchar(64) NULL, `member_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), INDEX `allowances_limit_groups_limit_group` (`limit_group_id`), INDEX `allowances_offerings_offering` (`offering_id`), UNIQUE INDEX `allowance_member_id_limit_group_id_fiscal_year` (`member_id`, `limit_group_id`, `fiscal_year`), UNIQUE INDEX `allowance_member_id_offering_id_fiscal_year` (`member_id`, `offering_id`, `fiscal_year`), CONSTRAINT `allowance_of` CHECK (`offering_id` is null and `limit_group_id` is not null or `offering_id` is not null and `limit_group_id` is null), CONSTRAINT `allowance_taken` CHECK (`taken` >= 0)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "amendments" table
CREATE TABLE IF NOT EXISTS `amendments` (`id` varchar(64) NOT NULL, `session_ids` json NULL, `lines` json NOT NULL, `touched` bigint NOT NULL, `told_at` datetime(6) NULL, `made_at` datetime(6) NOT NULL, `made_by_id` varchar(64) NOT NULL, `event_id` varchar(64) NULL, `offering_id` varchar(64) NULL, PRIMARY KEY (`id`), INDEX `amendments_events_amendments` (`event_id`), INDEX `amendments_offerings_amendments` (`offering_id`), INDEX `amendments_staffs_made_by` (`made_by_id`), CONSTRAINT `amendment_of` CHECK (`offering_id` is null and `event_id` is not null or `offering_id` is not null and `event_id` is null)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "approval_terms" table
CREATE TABLE IF NOT EXISTS `approval_terms` (`id` varchar(64) NOT NULL, `alone_up_to` bigint NOT NULL, `unattended_up_to` bigint NOT NULL, `undo_minutes` bigint NOT NULL, `seed` varchar(64) NOT NULL, `version` bigint NOT NULL DEFAULT 1, PRIMARY KEY (`id`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "arrears" table
CREATE TABLE IF NOT EXISTS `arrears` (`id` varchar(64) NOT NULL, `open_of` varchar(64) NULL, `from_on` varchar(10) NOT NULL, `until_on` varchar(10) NULL, `note` longtext NOT NULL, `created_at` datetime(6) NOT NULL, `version` bigint NOT NULL DEFAULT 1, `set_by_id` varchar(64) NOT NULL, `ended_by_id` varchar(64) NULL, `company_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), INDEX `arrears_company_id_from_on` (`company_id`, `from_on`), INDEX `arrears_staffs_ended_by` (`ended_by_id`), INDEX `arrears_staffs_set_by` (`set_by_id`), UNIQUE INDEX `open_of` (`open_of`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "audit_entries" table
CREATE TABLE IF NOT EXISTS `audit_entries` (`id` varchar(64) NOT NULL, `at` datetime(6) NOT NULL, `zone` varchar(64) NOT NULL, `actor` varchar(64) NOT NULL, `session_id` varchar(64) NOT NULL, `terminal` varchar(64) NOT NULL, `request_id` varchar(64) NOT NULL, `operation` varchar(64) NOT NULL, `subjects` longtext NOT NULL, `items` longtext NOT NULL, `changes` longtext NOT NULL, `purposes` longtext NOT NULL, `refusal` varchar(64) NOT NULL DEFAULT '', `times` bigint NOT NULL DEFAULT 1, PRIMARY KEY (`id`), INDEX `auditentry_at` (`at`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "bank_accounts" table
CREATE TABLE IF NOT EXISTS `bank_accounts` (`id` varchar(64) NOT NULL, `owner` varchar(32) NOT NULL, `bank` varchar(64) NOT NULL, `branch` varchar(64) NOT NULL, `type` varchar(32) NOT NULL, `number` varchar(64) NOT NULL, `holder` varchar(255) NOT NULL DEFAULT '', `pending_of` varchar(64) NULL, `current_of` varchar(64) NULL, `proposed_at` datetime(6) NOT NULL, `confirmed_at` datetime(6) NULL, `ended_at` datetime(6) NULL, `note` longtext NOT NULL, `version` bigint NOT NULL DEFAULT 1, `agency_id` varchar(64) NULL, `proposed_by_id` varchar(64) NULL, `confirmed_by_id` varchar(64) NULL, `claim_id` varchar(64) NULL, `company_id` varchar(64) NULL, `member_id` varchar(64) NULL, PRIMARY KEY (`id`), INDEX `bankaccount_ended_at_confirmed_at` (`ended_at`, `confirmed_at`), INDEX `bank_accounts_agencies_bank_accounts` (`agency_id`), INDEX `bank_accounts_claims_bank_accounts` (`claim_id`), INDEX `bank_accounts_companies_bank_accounts` (`company_id`), INDEX `bank_accounts_members_bank_accounts` (`member_id`), INDEX `bank_accounts_staffs_confirmed_by` (`confirmed_by_id`), INDEX `bank_accounts_staffs_proposed_by` (`proposed_by_id`), UNIQUE INDEX `current_of` (`current_of`), UNIQUE INDEX `pending_of` (`pending_of`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "benefit_kinds" table
CREATE TABLE IF NOT EXISTS `benefit_kinds` (`id` varchar(64) NOT NULL, `code` varchar(64) NOT NULL, `service` varchar(32) NOT NULL DEFAULT 'BENEFIT', `name` varchar(255) NOT NULL DEFAULT '', `name_en` varchar(255) NOT NULL DEFAULT '', `description` longtext NOT NULL, `asks` json NOT NULL, `relations` json NOT NULL, `on_file` bool NOT NULL DEFAULT 0, `sensitive` bool NOT NULL DEFAULT 0, `certificate` varchar(32) NOT NULL DEFAULT 'NONE', `occasion` json NULL, `cheerful` bool NOT NULL DEFAULT 0, `mourning` bool NOT NULL DEFAULT 0, `birth` bool NOT NULL DEFAULT 0, `heir` bool NOT NULL DEFAULT 0, `coupon_months` bigint NOT NULL DEFAULT 0, `host_kind` varchar(255) NOT NULL DEFAULT '', `host_unsure` json NOT NULL, `position` bigint NOT NULL, `open` bool NOT NULL DEFAULT 0, PRIMARY KEY (`id`), UNIQUE INDEX `code` (`code`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "benefit_rules" table
CREATE TABLE IF NOT EXISTS `benefit_rules` (`id` varchar(64) NOT NULL, `in_force_from` varchar(10) NOT NULL, `amount` bigint NOT NULL, `varies` bool NOT NULL DEFAULT 0, `ends` bool NOT NULL DEFAULT 0, `award` json NOT NULL, `conditions` json NOT NULL, `proofs` json NOT NULL, `unattended` bool NOT NULL DEFAULT 0, `sample_percent` bigint NOT NULL DEFAULT 0, `version` bigint NOT NULL, `kind_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), UNIQUE INDEX `benefitrule_kind_id_in_force_from` (`kind_id`, `in_force_from`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "bookings" table
CREATE TABLE IF NOT EXISTS `bookings` (`id` varchar(64) NOT NULL, `allotment_id` varchar(64) NOT NULL, `live_event_id` varchar(64) NULL, `fiscal_year` bigint NULL, `number` varchar(64) NOT NULL, `entry_code` varchar(64) NOT NULL, `status` varchar(32) NOT NULL DEFAULT 'BOOKED', `people` bigint NOT NULL, `amount` bigint NOT NULL, `cancellation` json NOT NULL, `cancel_fee` bigint NULL, `pay_by` varchar(32) NOT NULL DEFAULT 'COUNTER', `slip_number` varchar(64) NULL, `pay_until` varchar(10) NULL, `hold_until` datetime(6) NULL, `paid_on` varchar(10) NULL, `payment_method` varchar(32) NULL, `received` bigint NULL, `unpay_reason` longtext NOT NULL, `settled_on` varchar(10) NULL, `telephone` varchar(255) NOT NULL DEFAULT '', `email` varchar(255) NOT NULL DEFAULT '', `address` varchar(255) NOT NULL DEFAULT '', `entered` bigint NOT NULL DEFAULT 0, `entered_at` datetime(6) NULL, `note` longtext NOT NULL, `booked_at` datetime(6) NOT NULL, `ended_at` datetime(6) NULL, `version` bigint NOT NULL DEFAULT 1, `book_key` varchar(64) NOT NULL, `answer_key` varchar(64) NULL, `cancel_key` varchar(64) NULL, `pay_key` varchar(64) NULL, `unpay_key` varchar(64) NULL, `settle_key` varchar(64) NULL, `event_id` varchar(64) NOT NULL, `session_id` varchar(64) NOT NULL, `filed_by_id` varchar(64) NULL, `cancelled_by_id` varchar(64) NULL, `received_by_id` varchar(64) NULL, `settled_by_id` varchar(64) NULL, `member_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), UNIQUE INDEX `answer_key` (`answer_key`), INDEX `bookings_events_event` (`event_id`), INDEX `bookings_staffs_cancelled_by` (`cancelled_by_id`), INDEX `bookings_staffs_filed_by` (`filed_by_id`), INDEX `bookings_staffs_received_by` (`received_by_id`), INDEX `bookings_staffs_settled_by` (`settled_by_id`), UNIQUE INDEX `booking_member_id_book_key` (`member_id`, `book_key`), UNIQUE INDEX `booking_member_id_live_event_id` (`member_id`, `live_event_id`), INDEX `booking_session_id_status_id` (`session_id`, `status`, `id`), INDEX `booking_status_pay_until` (`status`, `pay_until`), UNIQUE INDEX `cancel_key` (`cancel_key`), UNIQUE INDEX `entry_code` (`entry_code`), UNIQUE INDEX `number` (`number`), UNIQUE INDEX `pay_key` (`pay_key`), UNIQUE INDEX `settle_key` (`settle_key`), UNIQUE INDEX `slip_number` (`slip_number`), UNIQUE INDEX `unpay_key` (`unpay_key`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "card_keys" table
CREATE TABLE IF NOT EXISTS `card_keys` (`id` varchar(64) NOT NULL, `name` varchar(64) NOT NULL, `public` tinyblob NOT NULL, `made_at` datetime(6) NOT NULL, PRIMARY KEY (`id`), UNIQUE INDEX `name` (`name`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "certificates" table
CREATE TABLE IF NOT EXISTS `certificates` (`id` varchar(64) NOT NULL, `type` varchar(32) NOT NULL, `status` varchar(32) NOT NULL DEFAULT 'WAITING', `absent_from` varchar(10) NULL, `absent_until` varchar(10) NULL, `hired_on` varchar(10) NULL, `certified_from` varchar(10) NULL, `certified_until` varchar(10) NULL, `certified_hired_on` varchar(10) NULL, `note` longtext NOT NULL, `due_on` varchar(10) NOT NULL, `on_paper` bool NOT NULL DEFAULT 0, `created_at` datetime(6) NOT NULL, `decided_at` datetime(6) NULL, `mailed_at` datetime(6) NULL, `version` bigint NOT NULL DEFAULT 1, `member_id` varchar(64) NOT NULL, `company_id` varchar(64) NOT NULL, `officer_id` varchar(64) NULL, `staff_id` varchar(64) NULL, `claim_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), INDEX `certificates_claims_certificates` (`claim_id`), INDEX `certificates_officers_officer` (`officer_id`), INDEX `certificates_staffs_staff` (`staff_id`), INDEX `certificate_company_id_decided_at_id` (`company_id`, `decided_at`, `id`), INDEX `certificate_company_id_status_due_on_id` (`company_id`, `status`, `due_on`, `id`), INDEX `certificate_member_id_company_id` (`member_id`, `company_id`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "character_choices" table
CREATE TABLE IF NOT EXISTS `character_choices` (`id` varchar(64) NOT NULL, `code_point` bigint NOT NULL, `chosen` varchar(64) NOT NULL, `places` json NOT NULL, `chosen_at` datetime(6) NOT NULL, `chosen_by_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), INDEX `character_choices_staffs_chosen_by` (`chosen_by_id`), UNIQUE INDEX `code_point` (`code_point`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "checkouts" table
CREATE TABLE IF NOT EXISTS `checkouts` (`id` varchar(64) NOT NULL, `amount` bigint NOT NULL, `status` varchar(32) NOT NULL DEFAULT 'OPEN', `refund` varchar(32) NULL, `received` bigint NULL, `refunded_on` varchar(10) NULL, `session` varchar(64) NULL, `payment` varchar(64) NULL, `begun_at` datetime(6) NOT NULL, `until` datetime(6) NOT NULL, `paid_at` datetime(6) NULL, `asked_at` datetime(6) NULL, `booking_id` varchar(64) NULL, `order_id` varchar(64) NULL, PRIMARY KEY (`id`), INDEX `checkouts_bookings_checkouts` (`booking_id`), INDEX `checkouts_orders_checkouts` (`order_id`), INDEX `checkout_status_asked_at` (`status`, `asked_at`), CONSTRAINT `checkout_of` CHECK (`order_id` is null and `booking_id` is not null or `order_id` is not null and `booking_id` is null)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "claims" table
CREATE TABLE IF NOT EXISTS `claims` (`id` varchar(64) NOT NULL, `reference` varchar(64) NOT NULL, `service` varchar(32) NOT NULL DEFAULT 'BENEFIT', `status` varchar(32) NOT NULL DEFAULT 'DRAFT', `applied_on` varchar(10) NULL, `deadline_on` varchar(10) NULL, `amount` bigint NULL, `reply` longtext NOT NULL, `death_denied` bool NOT NULL DEFAULT 0, `verdict` json NULL, `version` bigint NOT NULL DEFAULT 1, `submission_key` varchar(64) NULL, `assigned_at` datetime(6) NULL, `created_at` datetime(6) NOT NULL, `updated_at` datetime(6) NOT NULL, `submitted_at` datetime(6) NULL, `decided_at` datetime(6) NULL, `event_on` varchar(10) NULL, `relation` varchar(32) NULL, `person_name` varchar(255) NOT NULL DEFAULT '', `person_born_on` varchar(10) NULL, `absent_from` varchar(10) NULL, `absent_until` varchar(10) NULL, `cause` varchar(32) NULL, `grade` bigint NULL, `loss_percent` bigint NULL, `flooded` bool NULL, `place_postal_code` varchar(255) NOT NULL DEFAULT '', `heir_name` varchar(255) NOT NULL DEFAULT '', `heir_relation` varchar(32) NULL, `heir_postal_code` varchar(255) NOT NULL DEFAULT '', `heir_address` varchar(255) NOT NULL DEFAULT '', `examined_on` varchar(10) NULL, `institution` varchar(255) NOT NULL DEFAULT '', `examination` varchar(255) NOT NULL DEFAULT '', `examination_fee` bigint NULL, `cost` bigint NULL, `from_on` varchar(10) NULL, `until_on` varchar(10) NULL, `tour` varchar(255) NOT NULL DEFAULT '', `companions` bigint NULL, `course` varchar(255) NOT NULL DEFAULT '', `kind_id` varchar(64) NOT NULL, `company_id` varchar(64) NOT NULL, `facility_id` varchar(64) NULL, `agency_id` varchar(64) NULL, `rule_id` varchar(64) NULL, `filed_by_id` varchar(64) NULL, `recommended_by_id` varchar(64) NULL, `endorsed_by_id` varchar(64) NULL, `assigned_to_id` varchar(64) NULL, `certificate_id` varchar(64) NULL, `revoking_id` varchar(64) NULL, `member_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), INDEX `claims_agencies_agency` (`agency_id`), INDEX `claims_benefit_kinds_claims` (`kind_id`), INDEX `claims_benefit_rules_rule` (`rule_id`), INDEX `claims_certificates_certificate` (`certificate_id`), INDEX `claims_companies_company` (`company_id`), INDEX `claims_decisions_revoking` (`revoking_id`), INDEX `claims_facilities_facility` (`facility_id`), INDEX `claims_staffs_assigned_to` (`assigned_to_id`), INDEX `claims_staffs_endorsed_by` (`endorsed_by_id`), INDEX `claims_staffs_filed_by` (`filed_by_id`), INDEX `claims_staffs_recommended_by` (`recommended_by_id`), INDEX `claim_member_id_created_at` (`member_id`, `created_at`), UNIQUE INDEX `claim_member_id_submission_key` (`member_id`, `submission_key`), INDEX `claim_status_amount_id` (`status`, `amount`, `id`), INDEX `claim_status_assigned_to_id_submitted_at_id` (`status`, `assigned_to_id`, `submitted_at`, `id`), INDEX `claim_status_deadline_on_id` (`status`, `deadline_on`, `id`), INDEX `claim_status_kind_id_submitted_at_id` (`status`, `kind_id`, `submitted_at`, `id`), INDEX `claim_status_submitted_at_id` (`status`, `submitted_at`, `id`), UNIQUE INDEX `reference` (`reference`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "companions" table
CREATE TABLE IF NOT EXISTS `companions` (`id` varchar(64) NOT NULL, `relation` varchar(32) NOT NULL, `age` bigint NOT NULL, `fee` bigint NOT NULL, `booking_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), INDEX `companions_bookings_companions` (`booking_id`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "companies" table
CREATE TABLE IF NOT EXISTS `companies` (`id` varchar(64) NOT NULL, `code` varchar(64) NOT NULL, `name` varchar(255) NOT NULL DEFAULT '', `kana` varchar(255) NOT NULL DEFAULT '', `postal_code` varchar(255) NOT NULL DEFAULT '', `address` varchar(255) NOT NULL DEFAULT '', `telephone` varchar(255) NOT NULL DEFAULT '', `joined_on` varchar(10) NULL, `withdrew_on` varchar(10) NULL, `invoiced` bool NOT NULL DEFAULT 0, `name_key` varchar(255) NOT NULL DEFAULT '', `kana_key` varchar(255) NOT NULL DEFAULT '', `telephone_key` varchar(255) NOT NULL DEFAULT '', PRIMARY KEY (`id`), UNIQUE INDEX `code` (`code`), INDEX `company_kana_key` (`kana_key`), INDEX `company_name_key` (`name_key`), INDEX `company_telephone_key` (`telephone_key`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "coupons" table
CREATE TABLE IF NOT EXISTS `coupons` (`id` varchar(64) NOT NULL, `live_claim` varchar(64) NULL, `code` varchar(64) NOT NULL, `amount` bigint NOT NULL, `usable_until` varchar(10) NOT NULL, `billable_until` varchar(10) NOT NULL, `status` varchar(32) NOT NULL DEFAULT 'ISSUED', `used_on` varchar(10) NULL, `cost` bigint NULL, `bill` varchar(255) NOT NULL DEFAULT '', `redeem_key` varchar(64) NULL, `redeemed_at` datetime(6) NULL, `twice` bool NOT NULL DEFAULT 0, `note` longtext NOT NULL, `issued_at` datetime(6) NOT NULL, `ended_at` datetime(6) NULL, `version` bigint NOT NULL DEFAULT 1, `claim_id` varchar(64) NOT NULL, `agency_id` varchar(64) NOT NULL, `redeemed_by_id` varchar(64) NULL, `cancelled_by_id` varchar(64) NULL, `member_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), UNIQUE INDEX `code` (`code`), INDEX `coupons_claims_coupons` (`claim_id`), INDEX `coupons_members_coupons` (`member_id`), INDEX `coupons_staffs_cancelled_by` (`cancelled_by_id`), INDEX `coupons_staffs_redeemed_by` (`redeemed_by_id`), INDEX `coupon_agency_id_status_id` (`agency_id`, `status`, `id`), INDEX `coupon_status_billable_until` (`status`, `billable_until`), UNIQUE INDEX `live_claim` (`live_claim`), UNIQUE INDEX `redeem_key` (`redeem_key`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "decisions" table
CREATE TABLE IF NOT EXISTS `decisions` (`id` varchar(64) NOT NULL, `step` varchar(32) NOT NULL, `corrections` json NOT NULL, `revocation` varchar(32) NULL, `message` longtext NOT NULL, `note` longtext NOT NULL, `key` varchar(64) NULL, `at` datetime(6) NOT NULL, `claim_id` varchar(64) NOT NULL, `staff_id` varchar(64) NULL, PRIMARY KEY (`id`), INDEX `decisions_staffs_staff` (`staff_id`), INDEX `decision_claim_id_at` (`claim_id`, `at`), UNIQUE INDEX `decision_claim_id_key` (`claim_id`, `key`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "deposits" table
CREATE TABLE IF NOT EXISTS `deposits` (`id` varchar(64) NOT NULL, `identity` varchar(64) NOT NULL, `paid_on` varchar(10) NOT NULL, `amount` bigint NOT NULL, `payer` varchar(255) NOT NULL DEFAULT '', `remark` varchar(255) NOT NULL DEFAULT '', `number` varchar(255) NOT NULL DEFAULT '', `status` varchar(32) NOT NULL, `doubt` varchar(32) NULL, `reason` longtext NOT NULL, `decided_at` datetime(6) NULL, `decide_key` varchar(64) NULL, `version` bigint NOT NULL DEFAULT 1, `order_id` varchar(64) NULL, `booking_id` varchar(64) NULL, `decided_by_id` varchar(64) NULL, `statement_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), UNIQUE INDEX `decide_key` (`decide_key`), INDEX `deposits_bookings_booking` (`booking_id`), INDEX `deposits_orders_order` (`order_id`), INDEX `deposits_staffs_decided_by` (`decided_by_id`), INDEX `deposits_statements_deposits` (`statement_id`), INDEX `deposit_status_id` (`status`, `id`), INDEX `deposit_status_paid_on` (`status`, `paid_on`), UNIQUE INDEX `identity` (`identity`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "disasters" table
CREATE TABLE IF NOT EXISTS `disasters` (`id` varchar(64) NOT NULL, `nature` varchar(32) NOT NULL, `name` varchar(255) NOT NULL DEFAULT '', `from_on` varchar(10) NOT NULL, `until_on` varchar(10) NOT NULL, `area` json NOT NULL, `treatment` varchar(32) NOT NULL, `percent` bigint NULL, `note` longtext NOT NULL, `status` varchar(32) NOT NULL DEFAULT 'PROPOSED', `proposed_at` datetime(6) NOT NULL, `settled_at` datetime(6) NULL, `version` bigint NOT NULL DEFAULT 1, `replaces_id` varchar(64) NULL, `proposed_by_id` varchar(64) NOT NULL, `settled_by_id` varchar(64) NULL, PRIMARY KEY (`id`), INDEX `disasters_disasters_successors` (`replaces_id`), INDEX `disasters_staffs_proposed_by` (`proposed_by_id`), INDEX `disasters_staffs_settled_by` (`settled_by_id`), INDEX `disaster_status_until_on` (`status`, `until_on`), CONSTRAINT `disasters_disasters_successors` FOREIGN KEY (`replaces_id`) REFERENCES `disasters` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "documents" table
CREATE TABLE IF NOT EXISTS `documents` (`id` varchar(64) NOT NULL, `position` bigint NOT NULL, `state` varchar(32) NOT NULL DEFAULT 'SCANNING', `media_type` varchar(64) NOT NULL, `size` bigint NOT NULL, `pages` bigint NOT NULL, `sha256` varchar(64) NOT NULL, `created_at` datetime(6) NOT NULL, `claim_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), INDEX `document_claim_id_position` (`claim_id`, `position`), INDEX `document_state_created_at` (`state`, `created_at`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "document_contents" table
CREATE TABLE IF NOT EXISTS `document_contents` (`id` varchar(64) NOT NULL, `kept_as` varchar(64) NOT NULL, `document_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), UNIQUE INDEX `document_id` (`document_id`), UNIQUE INDEX `kept_as` (`kept_as`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "document_parts" table
CREATE TABLE IF NOT EXISTS `document_parts` (`id` varchar(64) NOT NULL, `begins` bigint NOT NULL, `kept_as` varchar(64) NOT NULL, `upload_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), UNIQUE INDEX `documentpart_upload_id_begins` (`upload_id`, `begins`), UNIQUE INDEX `kept_as` (`kept_as`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "document_uploads" table
CREATE TABLE IF NOT EXISTS `document_uploads` (`id` varchar(64) NOT NULL, `size` bigint NOT NULL, `arrived` bigint NOT NULL DEFAULT 0, `phone_key` varchar(64) NOT NULL, `document_id` varchar(64) NULL, `created_at` datetime(6) NOT NULL, `expires_at` datetime(6) NOT NULL, `claim_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), INDEX `documentupload_claim_id` (`claim_id`), INDEX `documentupload_expires_at` (`expires_at`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "door_devices" table
CREATE TABLE IF NOT EXISTS `door_devices` (`id` varchar(64) NOT NULL, `number` bigint NOT NULL, `code_digest` varchar(64) NULL, `code_until` datetime(6) NOT NULL, `credential_digest` varchar(64) NULL, `made_at` datetime(6) NOT NULL, `enrolled_at` datetime(6) NULL, `seen_at` datetime(6) NULL, `ended_at` datetime(6) NULL, `made_by_id` varchar(64) NOT NULL, `ended_by_id` varchar(64) NULL, `session_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), UNIQUE INDEX `code_digest` (`code_digest`), UNIQUE INDEX `credential_digest` (`credential_digest`), UNIQUE INDEX `doordevice_session_id_number` (`session_id`, `number`), INDEX `door_devices_staffs_ended_by` (`ended_by_id`), INDEX `door_devices_staffs_made_by` (`made_by_id`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "dues" table
CREATE TABLE IF NOT EXISTS `dues` (`id` varchar(64) NOT NULL, `month` varchar(64) NOT NULL, `amount` bigint NOT NULL, `recorded_on` varchar(10) NOT NULL, `status` varchar(32) NOT NULL DEFAULT 'OWED', `made_at` datetime(6) NOT NULL, `booking_id` varchar(64) NULL, `company_id` varchar(64) NOT NULL, `order_id` varchar(64) NULL, PRIMARY KEY (`id`), UNIQUE INDEX `booking_id` (`booking_id`), INDEX `due_company_id_month_id` (`company_id`, `month`, `id`), UNIQUE INDEX `order_id` (`order_id`), CONSTRAINT `due_amount` CHECK (`amount` >= 0), CONSTRAINT `due_of` CHECK (`order_id` is null and `booking_id` is not null or `order_id` is not null and `booking_id` is null)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "employments" table
CREATE TABLE IF NOT EXISTS `employments` (`id` varchar(64) NOT NULL, `type` varchar(32) NOT NULL, `location` varchar(255) NOT NULL DEFAULT '', `hired_on` varchar(10) NULL, `from_on` varchar(10) NULL, `until_on` varchar(10) NULL, `company_id` varchar(64) NOT NULL, `member_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), INDEX `employment_company_id_until_on` (`company_id`, `until_on`), INDEX `employment_member_id_from_on` (`member_id`, `from_on`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "events" table
CREATE TABLE IF NOT EXISTS `events` (`id` varchar(64) NOT NULL, `name` varchar(255) NOT NULL DEFAULT '', `description` longtext NOT NULL, `search_key` longtext NOT NULL, `eligibility` json NOT NULL, `place` varchar(255) NOT NULL DEFAULT '', `fee` bigint NOT NULL, `companions_limit` bigint NOT NULL, `bands` json NOT NULL, `cancellation` json NOT NULL, `asks` json NOT NULL, `way` varchar(32) NOT NULL DEFAULT 'FIRST_COME', `pay_by` json NOT NULL, `booking_from` datetime(6) NOT NULL, `booking_until` datetime(6) NOT NULL, `hold_days` bigint NOT NULL, `answer_hours` bigint NOT NULL, `status` varchar(32) NOT NULL DEFAULT 'DRAFT', `publish_at` datetime(6) NULL, `withdrawal` longtext NOT NULL, `withdrawn_at` datetime(6) NULL, `made_at` datetime(6) NOT NULL, `version` bigint NOT NULL DEFAULT 1, `limit_group_id` varchar(64) NULL, `made_by_id` varchar(64) NOT NULL, `published_by_id` varchar(64) NULL, `withdrawn_by_id` varchar(64) NULL, PRIMARY KEY (`id`), INDEX `events_limit_groups_limit_group` (`limit_group_id`), INDEX `events_staffs_made_by` (`made_by_id`), INDEX `events_staffs_published_by` (`published_by_id`), INDEX `events_staffs_withdrawn_by` (`withdrawn_by_id`), INDEX `event_status_booking_until` (`status`, `booking_until`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "event_sessions" table
CREATE TABLE IF NOT EXISTS `event_sessions` (`id` varchar(64) NOT NULL, `starts_at` datetime(6) NOT NULL, `moved_at` datetime(6) NULL, `door_closed_at` datetime(6) NULL, `event_id` varchar(64) NOT NULL, `door_closed_by_id` varchar(64) NULL, PRIMARY KEY (`id`), INDEX `event_sessions_events_sessions` (`event_id`), INDEX `event_sessions_staffs_door_closed_by` (`door_closed_by_id`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "exports" table
CREATE TABLE IF NOT EXISTS `exports` (`id` varchar(64) NOT NULL, `kind` varchar(32) NOT NULL, `of_id` varchar(64) NOT NULL, `repeats` varchar(64) NULL, `role` varchar(64) NOT NULL, `purpose` longtext NOT NULL, `sha256` varchar(64) NOT NULL, `size` bigint NOT NULL, `at` datetime(6) NOT NULL, `staff_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), INDEX `exports_staffs_staff` (`staff_id`), INDEX `export_at` (`at`), UNIQUE INDEX `repeats` (`repeats`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "facilities" table
CREATE TABLE IF NOT EXISTS `facilities` (`id` varchar(64) NOT NULL, `name` varchar(255) NOT NULL DEFAULT '', `kana` varchar(255) NOT NULL DEFAULT '', `prefecture` varchar(255) NOT NULL DEFAULT '', `address` varchar(255) NOT NULL DEFAULT '', `telephone` varchar(255) NOT NULL DEFAULT '', `description` longtext NOT NULL, `open` bool NOT NULL DEFAULT 1, `closed_on` varchar(10) NULL, `position` bigint NOT NULL, `version` bigint NOT NULL DEFAULT 1, PRIMARY KEY (`id`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "favourites" table
CREATE TABLE IF NOT EXISTS `favourites` (`id` varchar(64) NOT NULL, `marked_at` datetime(6) NOT NULL, `reminded_at` datetime(6) NULL, `called_at` datetime(6) NULL, `offering_id` varchar(64) NULL, `event_id` varchar(64) NULL, `member_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), INDEX `favourites_events_event` (`event_id`), INDEX `favourites_offerings_offering` (`offering_id`), UNIQUE INDEX `favourite_member_id_event_id` (`member_id`, `event_id`), UNIQUE INDEX `favourite_member_id_offering_id` (`member_id`, `offering_id`), CONSTRAINT `favourite_of` CHECK (`offering_id` is null and `event_id` is not null or `offering_id` is not null and `event_id` is null)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "import_records" table
CREATE TABLE IF NOT EXISTS `import_records` (`id` varchar(64) NOT NULL, `noun` varchar(32) NOT NULL, `verdict` varchar(32) NOT NULL, `reason` varchar(64) NOT NULL, `file` varchar(255) NOT NULL DEFAULT '', `record` bigint NOT NULL, `byte` bigint NOT NULL, `raw` blob NOT NULL, `decoded` json NOT NULL, `run_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), INDEX `importrecord_run_id_verdict_id` (`run_id`, `verdict`, `id`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "import_runs" table
CREATE TABLE IF NOT EXISTS `import_runs` (`id` varchar(64) NOT NULL, `layout` varchar(64) NOT NULL, `started_at` datetime(6) NOT NULL, `finished_at` datetime(6) NOT NULL, `report` json NOT NULL, PRIMARY KEY (`id`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "invitation_runs" table
CREATE TABLE IF NOT EXISTS `invitation_runs` (`id` varchar(64) NOT NULL, `idempotency_key` varchar(64) NOT NULL, `staff_id` varchar(64) NOT NULL, `at` datetime(6) NOT NULL, `letters` bigint NOT NULL, PRIMARY KEY (`id`), UNIQUE INDEX `idempotency_key` (`idempotency_key`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "jobs" table
CREATE TABLE IF NOT EXISTS `jobs` (`id` varchar(64) NOT NULL, `kind` varchar(64) NOT NULL, `payload` json NOT NULL, `run_at` datetime(6) NOT NULL, `attempts` bigint NOT NULL DEFAULT 0, `leased_until` datetime(6) NULL, `leased_by` varchar(64) NULL, `done_at` datetime(6) NULL, `error` longtext NOT NULL, PRIMARY KEY (`id`), INDEX `job_done_at_run_at` (`done_at`, `run_at`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "leaving_corrections" table
CREATE TABLE IF NOT EXISTS `leaving_corrections` (`id` varchar(64) NOT NULL, `was_on` varchar(10) NULL, `left_on` varchar(10) NULL, `reason` longtext NOT NULL, `answer` longtext NOT NULL, `status` varchar(32) NOT NULL DEFAULT 'PROPOSED', `pending_of` varchar(64) NULL, `proposed_at` datetime(6) NOT NULL, `settled_at` datetime(6) NULL, `version` bigint NOT NULL DEFAULT 1, `proposed_by_id` varchar(64) NOT NULL, `settled_by_id` varchar(64) NULL, `member_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), INDEX `leavingcorrection_member_id` (`member_id`), INDEX `leavingcorrection_status` (`status`), INDEX `leaving_corrections_staffs_proposed_by` (`proposed_by_id`), INDEX `leaving_corrections_staffs_settled_by` (`settled_by_id`), UNIQUE INDEX `pending_of` (`pending_of`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "letters" table
CREATE TABLE IF NOT EXISTS `letters` (`id` varchar(64) NOT NULL, `kind` varchar(32) NOT NULL, `due_at` datetime(6) NOT NULL, `payee` varchar(32) NULL, `pay_on` varchar(10) NULL, `amount` bigint NULL, `sent_at` datetime(6) NULL, `claim_id` varchar(64) NOT NULL, `decision_id` varchar(64) NOT NULL, `sent_by_id` varchar(64) NULL, PRIMARY KEY (`id`), UNIQUE INDEX `decision_id` (`decision_id`), INDEX `letters_claims_letters` (`claim_id`), INDEX `letters_staffs_sent_by` (`sent_by_id`), INDEX `letter_sent_at_id` (`sent_at`, `id`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "limit_groups" table
CREATE TABLE IF NOT EXISTS `limit_groups` (`id` varchar(64) NOT NULL, `name` varchar(255) NOT NULL DEFAULT '', `counts` varchar(32) NOT NULL DEFAULT 'TICKETS', `member_limit` bigint NOT NULL, `made_at` datetime(6) NOT NULL, `version` bigint NOT NULL DEFAULT 1, `made_by_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), INDEX `limit_groups_staffs_made_by` (`made_by_id`), CONSTRAINT `limit_group_limit` CHECK (`member_limit` > 0)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "lotteries" table
CREATE TABLE IF NOT EXISTS `lotteries` (`id` varchar(64) NOT NULL, `number_name` varchar(255) NOT NULL DEFAULT '', `draw_on` varchar(10) NOT NULL, `decimals` bigint NOT NULL, `status` varchar(32) NOT NULL DEFAULT 'OPEN', `commitment` varchar(255) NOT NULL DEFAULT '', `seed_sealed` blob NULL, `file` longtext NOT NULL, `drawn_number` varchar(255) NOT NULL DEFAULT '', `number_source` varchar(255) NOT NULL DEFAULT '', `closed_at` datetime(6) NULL, `numbered_at` datetime(6) NULL, `confirmed_at` datetime(6) NULL, `drawn_at` datetime(6) NULL, `draw_key` varchar(64) NULL, `version` bigint NOT NULL DEFAULT 1, `event_session_id` varchar(64) NULL, `numbered_by_id` varchar(64) NULL, `confirmed_by_id` varchar(64) NULL, `drawn_by_id` varchar(64) NULL, `offering_id` varchar(64) NULL, PRIMARY KEY (`id`), UNIQUE INDEX `draw_key` (`draw_key`), UNIQUE INDEX `event_session_id` (`event_session_id`), INDEX `lotteries_staffs_confirmed_by` (`confirmed_by_id`), INDEX `lotteries_staffs_drawn_by` (`drawn_by_id`), INDEX `lotteries_staffs_numbered_by` (`numbered_by_id`), UNIQUE INDEX `offering_id` (`offering_id`), CONSTRAINT `lottery_of` CHECK (`offering_id` is null and `event_session_id` is not null or `offering_id` is not null and `event_session_id` is null)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "lottery_entries" table
CREATE TABLE IF NOT EXISTS `lottery_entries` (`id` varchar(64) NOT NULL, `code` varchar(64) NOT NULL, `quantity` bigint NOT NULL, `pay_by` varchar(32) NULL, `entered_on` varchar(10) NOT NULL, `chances` bigint NOT NULL DEFAULT 1, `status` varchar(32) NOT NULL DEFAULT 'ENTERED', `forfeit` varchar(32) NULL, `rank` bigint NULL, `told_at` datetime(6) NULL, `entered_at` datetime(6) NOT NULL, `ended_at` datetime(6) NULL, `version` bigint NOT NULL DEFAULT 1, `lottery_id` varchar(64) NOT NULL, `order_id` varchar(64) NULL, `booking_id` varchar(64) NULL, `filed_by_id` varchar(64) NULL, `cancelled_by_id` varchar(64) NULL, `member_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), UNIQUE INDEX `code` (`code`), UNIQUE INDEX `lotteryentry_lottery_id_member_id` (`lottery_id`, `member_id`), INDEX `lotteryentry_lottery_id_told_at` (`lottery_id`, `told_at`), INDEX `lotteryentry_member_id_status_ended_at` (`member_id`, `status`, `ended_at`), INDEX `lottery_entries_bookings_booking` (`booking_id`), INDEX `lottery_entries_orders_order` (`order_id`), INDEX `lottery_entries_staffs_cancelled_by` (`cancelled_by_id`), INDEX `lottery_entries_staffs_filed_by` (`filed_by_id`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "mail_tokens" table
CREATE TABLE IF NOT EXISTS `mail_tokens` (`id` varchar(64) NOT NULL, `purpose` varchar(32) NOT NULL, `digest` varchar(64) NOT NULL, `email` varchar(255) NOT NULL DEFAULT '', `ends_at` datetime(6) NOT NULL, `used_at` datetime(6) NULL, `account_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), UNIQUE INDEX `digest` (`digest`), INDEX `mail_tokens_accounts_mail_tokens` (`account_id`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "members" table
CREATE TABLE IF NOT EXISTS `members` (`id` varchar(64) NOT NULL, `number` varchar(64) NOT NULL, `name` varchar(255) NOT NULL DEFAULT '', `kana` varchar(255) NOT NULL DEFAULT '', `sex` varchar(32) NOT NULL, `born_on` varchar(10) NULL, `married_on` varchar(10) NULL, `joined_on` varchar(10) NULL, `left_on` varchar(10) NULL, `postal_code` varchar(255) NOT NULL DEFAULT '', `address` varchar(255) NOT NULL DEFAULT '', `telephone` varchar(255) NOT NULL DEFAULT '', `name_key` varchar(255) NOT NULL DEFAULT '', `kana_key` varchar(255) NOT NULL DEFAULT '', `given_name_key` varchar(255) NOT NULL DEFAULT '', `given_kana_key` varchar(255) NOT NULL DEFAULT '', `telephone_key` varchar(255) NOT NULL DEFAULT '', PRIMARY KEY (`id`), INDEX `member_given_kana_key_kana_key_id` (`given_kana_key`, `kana_key`, `id`), INDEX `member_given_name_key_kana_key_id` (`given_name_key`, `kana_key`, `id`), INDEX `member_kana_key_id` (`kana_key`, `id`), INDEX `member_name_key` (`name_key`), INDEX `member_telephone_key` (`telephone_key`), UNIQUE INDEX `number` (`number`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "notices" table
CREATE TABLE IF NOT EXISTS `notices` (`id` varchar(64) NOT NULL, `kind` varchar(32) NOT NULL, `once` varchar(64) NULL, `made_at` datetime(6) NOT NULL, `read_at` datetime(6) NULL, `mailed_at` datetime(6) NULL, `claim_id` varchar(64) NULL, `member_id` varchar(64) NOT NULL, `order_id` varchar(64) NULL, `offering_id` varchar(64) NULL, `booking_id` varchar(64) NULL, `event_id` varchar(64) NULL, `benefit_kind_id` varchar(64) NULL, PRIMARY KEY (`id`), INDEX `notices_benefit_kinds_benefit_kind` (`benefit_kind_id`), INDEX `notices_bookings_booking` (`booking_id`), INDEX `notices_claims_notices` (`claim_id`), INDEX `notices_events_event` (`event_id`), INDEX `notices_offerings_offering` (`offering_id`), INDEX `notices_orders_order` (`order_id`), UNIQUE INDEX `notice_member_id_once` (`member_id`, `once`), INDEX `notice_member_id_read_at` (`member_id`, `read_at`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "offer_counts" table
CREATE TABLE IF NOT EXISTS `offer_counts` (`id` varchar(64) NOT NULL, `members` bigint NULL, `due_soon` bigint NULL, `counted_on` varchar(10) NOT NULL, `kind_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), INDEX `offer_counts_benefit_kinds_offer_counts` (`kind_id`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "offerings" table
CREATE TABLE IF NOT EXISTS `offerings` (`id` varchar(64) NOT NULL, `name` varchar(255) NOT NULL DEFAULT '', `description` longtext NOT NULL, `search_key` longtext NOT NULL, `eligibility` json NOT NULL, `way` varchar(32) NOT NULL DEFAULT 'FIRST_COME', `face_value` bigint NOT NULL, `price` bigint NOT NULL, `member_limit` bigint NOT NULL, `sale_from` datetime(6) NOT NULL, `sale_until` datetime(6) NOT NULL, `delivery` varchar(32) NOT NULL, `hold_days` bigint NOT NULL, `answer_hours` bigint NOT NULL DEFAULT 48, `line_until` varchar(10) NULL, `pay_by` json NOT NULL, `status` varchar(32) NOT NULL DEFAULT 'DRAFT', `publish_at` datetime(6) NULL, `withdrawal` longtext NOT NULL, `withdrawn_at` datetime(6) NULL, `made_at` datetime(6) NOT NULL, `version` bigint NOT NULL DEFAULT 1, `limit_group_id` varchar(64) NULL, `made_by_id` varchar(64) NOT NULL, `published_by_id` varchar(64) NULL, `withdrawn_by_id` varchar(64) NULL, PRIMARY KEY (`id`), INDEX `offerings_limit_groups_limit_group` (`limit_group_id`), INDEX `offerings_staffs_made_by` (`made_by_id`), INDEX `offerings_staffs_published_by` (`published_by_id`), INDEX `offerings_staffs_withdrawn_by` (`withdrawn_by_id`), INDEX `offering_status_sale_until` (`status`, `sale_until`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "officers" table
CREATE TABLE IF NOT EXISTS `officers` (`id` varchar(64) NOT NULL, `number` varchar(64) NOT NULL, `name` varchar(255) NOT NULL DEFAULT '', `email` varchar(255) NOT NULL DEFAULT '', `enabled` bool NOT NULL DEFAULT 1, `created_at` datetime(6) NOT NULL, `version` bigint NOT NULL DEFAULT 1, `company_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), UNIQUE INDEX `number` (`number`), INDEX `officer_company_id_id` (`company_id`, `id`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "orders" table
CREATE TABLE IF NOT EXISTS `orders` (`id` varchar(64) NOT NULL, `allotment_id` varchar(64) NOT NULL, `number` varchar(64) NOT NULL, `ordered_on` varchar(10) NOT NULL, `quantity` bigint NOT NULL, `amount` bigint NOT NULL, `fiscal_year` bigint NOT NULL, `status` varchar(32) NOT NULL DEFAULT 'ORDERED', `pay_by` varchar(32) NOT NULL DEFAULT 'COUNTER', `slip_number` varchar(64) NULL, `pay_until` varchar(10) NOT NULL, `hold_until` datetime(6) NULL, `paid_on` varchar(10) NULL, `payment_method` varchar(32) NULL, `received` bigint NULL, `settled_on` varchar(10) NULL, `order_key` varchar(64) NOT NULL, `cancel_key` varchar(64) NULL, `pay_key` varchar(64) NULL, `deliver_key` varchar(64) NULL, `unpay_key` varchar(64) NULL, `settle_key` varchar(64) NULL, `note` longtext NOT NULL, `unpay_reason` longtext NOT NULL, `returned` bigint NOT NULL DEFAULT 0, `identified_by` varchar(32) NULL, `ordered_at` datetime(6) NOT NULL, `paid_at` datetime(6) NULL, `delivered_at` datetime(6) NULL, `ended_at` datetime(6) NULL, `version` bigint NOT NULL DEFAULT 1, `member_id` varchar(64) NOT NULL, `offering_id` varchar(64) NOT NULL, `filed_by_id` varchar(64) NULL, `cancelled_by_id` varchar(64) NULL, `settled_by_id` varchar(64) NULL, `received_by_id` varchar(64) NULL, `delivered_by_id` varchar(64) NULL, PRIMARY KEY (`id`), UNIQUE INDEX `cancel_key` (`cancel_key`), UNIQUE INDEX `deliver_key` (`deliver_key`), UNIQUE INDEX `number` (`number`), INDEX `orders_staffs_cancelled_by` (`cancelled_by_id`), INDEX `orders_staffs_delivered_by` (`delivered_by_id`), INDEX `orders_staffs_filed_by` (`filed_by_id`), INDEX `orders_staffs_received_by` (`received_by_id`), INDEX `orders_staffs_settled_by` (`settled_by_id`), UNIQUE INDEX `order_member_id_order_key` (`member_id`, `order_key`), INDEX `order_offering_id_status_id` (`offering_id`, `status`, `id`), INDEX `order_status_pay_until` (`status`, `pay_until`), UNIQUE INDEX `pay_key` (`pay_key`), UNIQUE INDEX `settle_key` (`settle_key`), UNIQUE INDEX `slip_number` (`slip_number`), UNIQUE INDEX `unpay_key` (`unpay_key`), CONSTRAINT `order_returned` CHECK (`returned` >= 0 and `returned` <= `quantity`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "pay_days" table
CREATE TABLE IF NOT EXISTS `pay_days` (`id` varchar(64) NOT NULL, `in_force_from` varchar(10) NOT NULL, `closing_day` bigint NOT NULL, `pay_day` bigint NOT NULL, `version` bigint NOT NULL DEFAULT 1, PRIMARY KEY (`id`), UNIQUE INDEX `in_force_from` (`in_force_from`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "payments" table
CREATE TABLE IF NOT EXISTS `payments` (`id` varchar(64) NOT NULL, `host_kind` varchar(64) NOT NULL, `relation` varchar(32) NOT NULL, `paid` varchar(10) NOT NULL, `amount` bigint NOT NULL, `live_claim` varchar(64) NULL, `payee` varchar(32) NULL, `returned_on` varchar(10) NULL, `occurrence` bigint NOT NULL DEFAULT 0, `kind_id` varchar(64) NULL, `claim_id` varchar(64) NULL, `member_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), UNIQUE INDEX `live_claim` (`live_claim`), INDEX `payments_benefit_kinds_payments` (`kind_id`), INDEX `payments_claims_payments` (`claim_id`), UNIQUE INDEX `payment_member_id_host_kind_relation_paid_amount_occurrence` (`member_id`, `host_kind`, `relation`, `paid`, `amount`, `occurrence`), INDEX `payment_member_id_paid` (`member_id`, `paid`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "payouts" table
CREATE TABLE IF NOT EXISTS `payouts` (`id` varchar(64) NOT NULL, `number` bigint NOT NULL, `month` varchar(10) NOT NULL, `pay_on` varchar(10) NOT NULL, `status` varchar(32) NOT NULL DEFAULT 'MADE', `transfer_count` bigint NOT NULL, `claim_count` bigint NOT NULL, `held_count` bigint NOT NULL, `total` bigint NOT NULL, `sha256` varchar(255) NOT NULL DEFAULT '', `client_code` varchar(64) NOT NULL, `client_name` varchar(255) NOT NULL DEFAULT '', `line_breaks` bool NOT NULL, `bank` varchar(64) NOT NULL, `bank_kana` varchar(255) NOT NULL DEFAULT '', `branch` varchar(64) NOT NULL, `branch_kana` varchar(255) NOT NULL DEFAULT '', `account_type` varchar(64) NOT NULL, `account_number` varchar(64) NOT NULL, `make_key` varchar(64) NOT NULL, `release_key` varchar(64) NULL, `pay_key` varchar(64) NULL, `made_at` datetime(6) NOT NULL, `changers` json NOT NULL, `released_at` datetime(6) NULL, `paid_at` datetime(6) NULL, `cancelled_at` datetime(6) NULL, `note` longtext NOT NULL, `version` bigint NOT NULL DEFAULT 1, `made_by_id` varchar(64) NOT NULL, `released_by_id` varchar(64) NULL, `paid_by_id` varchar(64) NULL, `cancelled_by_id` varchar(64) NULL, PRIMARY KEY (`id`), UNIQUE INDEX `make_key` (`make_key`), UNIQUE INDEX `number` (`number`), INDEX `payouts_staffs_cancelled_by` (`cancelled_by_id`), INDEX `payouts_staffs_made_by` (`made_by_id`), INDEX `payouts_staffs_paid_by` (`paid_by_id`), INDEX `payouts_staffs_released_by` (`released_by_id`), UNIQUE INDEX `pay_key` (`pay_key`), UNIQUE INDEX `release_key` (`release_key`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "payout_lines" table
CREATE TABLE IF NOT EXISTS `payout_lines` (`id` varchar(64) NOT NULL, `amount` bigint NOT NULL, `live_claim` varchar(64) NULL, `held` varchar(32) NULL, `noticed_at` datetime(6) NULL, `claim_id` varchar(64) NOT NULL, `payout_id` varchar(64) NOT NULL, `member_id` varchar(64) NOT NULL, `company_id` varchar(64) NOT NULL, `agency_id` varchar(64) NULL, `transfer_id` varchar(64) NULL, PRIMARY KEY (`id`), UNIQUE INDEX `live_claim` (`live_claim`), INDEX `payoutline_payout_id_held_id` (`payout_id`, `held`, `id`), INDEX `payout_lines_agencies_agency` (`agency_id`), INDEX `payout_lines_claims_payout_lines` (`claim_id`), INDEX `payout_lines_companies_company` (`company_id`), INDEX `payout_lines_members_member` (`member_id`), INDEX `payout_lines_transfers_lines` (`transfer_id`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "payout_terms" table
CREATE TABLE IF NOT EXISTS `payout_terms` (`id` varchar(64) NOT NULL, `client_code` varchar(64) NOT NULL, `client_name` varchar(255) NOT NULL DEFAULT '', `own_accounts` bool NOT NULL, `line_breaks` bool NOT NULL, `last_number` bigint NOT NULL DEFAULT 0, `version` bigint NOT NULL DEFAULT 1, PRIMARY KEY (`id`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "pictures" table
CREATE TABLE IF NOT EXISTS `pictures` (`id` varchar(64) NOT NULL, `alt` varchar(255) NOT NULL DEFAULT '', `width` bigint NOT NULL, `height` bigint NOT NULL, `sha256` varchar(64) NOT NULL, `kept_as` varchar(64) NOT NULL, `small_kept_as` varchar(64) NOT NULL, `added_at` datetime(6) NOT NULL, `event_id` varchar(64) NULL, `offering_id` varchar(64) NULL, `added_by_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), UNIQUE INDEX `kept_as` (`kept_as`), INDEX `pictures_staffs_added_by` (`added_by_id`), UNIQUE INDEX `picture_event_id_sha256` (`event_id`, `sha256`), UNIQUE INDEX `picture_offering_id_sha256` (`offering_id`, `sha256`), UNIQUE INDEX `small_kept_as` (`small_kept_as`), CONSTRAINT `picture_of` CHECK (`offering_id` is null and `event_id` is not null or `offering_id` is not null and `event_id` is null)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "purposed_looks" table
CREATE TABLE IF NOT EXISTS `purposed_looks` (`id` varchar(64) NOT NULL, `session_id` varchar(64) NOT NULL, `purpose` varchar(32) NOT NULL, `note` varchar(255) NOT NULL DEFAULT '', `at` datetime(6) NOT NULL, `ends_at` datetime(6) NOT NULL, `claim_id` varchar(64) NOT NULL, `staff_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), INDEX `purposedlook_claim_id_at` (`claim_id`, `at`), INDEX `purposedlook_staff_id_session_id_ends_at` (`staff_id`, `session_id`, `ends_at`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "refused_refunds" table
CREATE TABLE IF NOT EXISTS `refused_refunds` (`id` varchar(64) NOT NULL, `live` varchar(64) NULL, `amount` bigint NOT NULL, `outcome` varchar(32) NULL, `settled_on` varchar(10) NULL, `note` longtext NOT NULL, `settle_key` varchar(64) NULL, `reopened_on` varchar(10) NULL, `reopen_reason` longtext NOT NULL, `reopen_key` varchar(64) NULL, `refused_at` datetime(6) NOT NULL, `asked_at` datetime(6) NULL, `asking_at` datetime(6) NULL, `version` bigint NOT NULL DEFAULT 1, `booking_id` varchar(64) NULL, `checkout_id` varchar(64) NULL, `order_id` varchar(64) NULL, `settled_by_id` varchar(64) NULL, `reopened_by_id` varchar(64) NULL, `ticket_return_id` varchar(64) NULL, PRIMARY KEY (`id`), UNIQUE INDEX `live` (`live`), INDEX `refusedrefund_booking_id_settled_on` (`booking_id`, `settled_on`), INDEX `refusedrefund_order_id_settled_on` (`order_id`, `settled_on`), INDEX `refused_refunds_checkouts_refused_refunds` (`checkout_id`), INDEX `refused_refunds_staffs_reopened_by` (`reopened_by_id`), INDEX `refused_refunds_staffs_settled_by` (`settled_by_id`), INDEX `refused_refunds_ticket_returns_refused_refunds` (`ticket_return_id`), UNIQUE INDEX `reopen_key` (`reopen_key`), UNIQUE INDEX `settle_key` (`settle_key`), CONSTRAINT `refused_refund_back` CHECK (`checkout_id` is null and `ticket_return_id` is not null or `checkout_id` is not null and `ticket_return_id` is null), CONSTRAINT `refused_refund_of` CHECK (`order_id` is null and `booking_id` is not null or `order_id` is not null and `booking_id` is null)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "rule_drafts" table
CREATE TABLE IF NOT EXISTS `rule_drafts` (`id` varchar(64) NOT NULL, `in_force_from` varchar(10) NOT NULL, `ends` bool NOT NULL DEFAULT 0, `award` json NOT NULL, `conditions` json NOT NULL, `proofs` json NOT NULL, `unattended` bool NOT NULL DEFAULT 0, `sample_percent` bigint NOT NULL DEFAULT 0, `note` longtext NOT NULL, `answer` longtext NOT NULL, `status` varchar(32) NOT NULL DEFAULT 'DRAFT', `revision` bigint NOT NULL DEFAULT 1, `base_id` varchar(64) NULL, `rule_id` varchar(64) NULL, `makers` json NOT NULL, `made_at` datetime(6) NOT NULL, `changed_at` datetime(6) NOT NULL, `version` bigint NOT NULL DEFAULT 1, `kind_id` varchar(64) NOT NULL, `made_by_id` varchar(64) NOT NULL, `decided_by_id` varchar(64) NULL, PRIMARY KEY (`id`), INDEX `ruledraft_kind_id_status` (`kind_id`, `status`), INDEX `rule_drafts_staffs_decided_by` (`decided_by_id`), INDEX `rule_drafts_staffs_made_by` (`made_by_id`), UNIQUE INDEX `rule_id` (`rule_id`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "rule_trials" table
CREATE TABLE IF NOT EXISTS `rule_trials` (`id` varchar(64) NOT NULL, `revision` bigint NOT NULL, `base_id` varchar(64) NOT NULL DEFAULT '', `since` varchar(10) NOT NULL, `last_claim` varchar(64) NOT NULL DEFAULT '', `total` bigint NOT NULL, `done` bigint NOT NULL DEFAULT 0, `gained` bigint NOT NULL DEFAULT 0, `lost` bigint NOT NULL DEFAULT 0, `changed` bigint NOT NULL DEFAULT 0, `given_now` bigint NOT NULL DEFAULT 0, `given_then` bigint NOT NULL DEFAULT 0, `paid_now` bigint NOT NULL DEFAULT 0, `paid_then` bigint NOT NULL DEFAULT 0, `started_at` datetime(6) NOT NULL, `finished_at` datetime(6) NULL, `draft_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), UNIQUE INDEX `ruletrial_draft_id_revision_base_id` (`draft_id`, `revision`, `base_id`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "sessions" table
CREATE TABLE IF NOT EXISTS `sessions` (`id` varchar(64) NOT NULL, `zone` varchar(32) NOT NULL, `digest` varchar(64) NOT NULL, `terminal` varchar(255) NOT NULL DEFAULT '', `created_at` datetime(6) NOT NULL, `seen_at` datetime(6) NOT NULL, `ends_at` datetime(6) NOT NULL, `account_id` varchar(64) NULL, `staff_id` varchar(64) NULL, PRIMARY KEY (`id`), UNIQUE INDEX `digest` (`digest`), INDEX `sessions_accounts_sessions` (`account_id`), INDEX `sessions_staffs_sessions` (`staff_id`), INDEX `session_ends_at` (`ends_at`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "staffs" table
CREATE TABLE IF NOT EXISTS `staffs` (`id` varchar(64) NOT NULL, `subject` varchar(64) NOT NULL, `name` varchar(255) NOT NULL DEFAULT '', `enabled` bool NOT NULL DEFAULT 1, `created_at` datetime(6) NOT NULL, `version` bigint NOT NULL DEFAULT 1, PRIMARY KEY (`id`), UNIQUE INDEX `subject` (`subject`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "staff_roles" table
CREATE TABLE IF NOT EXISTS `staff_roles` (`id` varchar(64) NOT NULL, `role` varchar(32) NOT NULL, `granted_at` datetime(6) NOT NULL, `granted_by_id` varchar(64) NULL, `revoked_at` datetime(6) NULL, `revoked_by_id` varchar(64) NULL, `staff_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), INDEX `staffrole_staff_id_revoked_at` (`staff_id`, `revoked_at`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "statements" table
CREATE TABLE IF NOT EXISTS `statements` (`id` varchar(64) NOT NULL, `sha256` varchar(64) NOT NULL, `from_on` varchar(10) NOT NULL, `until_on` varchar(10) NOT NULL, `lines` bigint NOT NULL, `fresh` bigint NOT NULL, `total` bigint NOT NULL, `taken_at` datetime(6) NOT NULL, `taken_by_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), UNIQUE INDEX `sha256` (`sha256`), INDEX `statements_staffs_taken_by` (`taken_by_id`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "stock_counts" table
CREATE TABLE IF NOT EXISTS `stock_counts` (`id` varchar(64) NOT NULL, `live` varchar(64) NULL, `expected` bigint NOT NULL, `counted` bigint NOT NULL, `reason` longtext NOT NULL, `status` varchar(32) NOT NULL DEFAULT 'WAITING', `counted_at` datetime(6) NOT NULL, `settled_at` datetime(6) NULL, `version` bigint NOT NULL DEFAULT 1, `counted_by_id` varchar(64) NOT NULL, `settled_by_id` varchar(64) NULL, `stock_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), UNIQUE INDEX `live` (`live`), INDEX `stock_counts_staffs_counted_by` (`counted_by_id`), INDEX `stock_counts_staffs_settled_by` (`settled_by_id`), INDEX `stock_counts_ticket_stocks_counts` (`stock_id`), CONSTRAINT `stock_count_counted` CHECK (`counted` >= 0)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "stock_movements" table
CREATE TABLE IF NOT EXISTS `stock_movements` (`id` varchar(64) NOT NULL, `kind` varchar(32) NOT NULL, `pieces` bigint NOT NULL, `amount` bigint NOT NULL, `balance` bigint NOT NULL, `note` longtext NOT NULL, `move_key` varchar(64) NULL, `made_at` datetime(6) NOT NULL, `made_by_id` varchar(64) NOT NULL, `stock_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), UNIQUE INDEX `move_key` (`move_key`), INDEX `stockmovement_stock_id_id` (`stock_id`, `id`), INDEX `stock_movements_staffs_made_by` (`made_by_id`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "tallies" table
CREATE TABLE IF NOT EXISTS `tallies` (`id` varchar(64) NOT NULL, `noun` varchar(32) NOT NULL, `subject_id` varchar(64) NOT NULL, `state` varchar(64) NOT NULL, `many` bigint NOT NULL, `units` bigint NOT NULL, `worth` bigint NOT NULL, PRIMARY KEY (`id`), UNIQUE INDEX `tally_noun_subject_id_state` (`noun`, `subject_id`, `state`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "ticket_returns" table
CREATE TABLE IF NOT EXISTS `ticket_returns` (`id` varchar(64) NOT NULL, `pieces` bigint NOT NULL, `amount` bigint NOT NULL, `method` varchar(32) NOT NULL, `reason` varchar(32) NOT NULL, `note` longtext NOT NULL, `usable` bool NOT NULL, `returned_on` varchar(10) NOT NULL, `refunded_on` varchar(10) NULL, `return_key` varchar(64) NOT NULL, `made_at` datetime(6) NOT NULL, `order_id` varchar(64) NOT NULL, `made_by_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), UNIQUE INDEX `return_key` (`return_key`), INDEX `ticket_returns_orders_returns` (`order_id`), INDEX `ticket_returns_staffs_made_by` (`made_by_id`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "ticket_stocks" table
CREATE TABLE IF NOT EXISTS `ticket_stocks` (`id` varchar(64) NOT NULL, `pieces` bigint NOT NULL DEFAULT 0, `version` bigint NOT NULL DEFAULT 1, `offering_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), INDEX `ticket_stocks_offerings_offering` (`offering_id`), CONSTRAINT `ticket_stock_pieces` CHECK (`pieces` >= 0)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "till_days" table
CREATE TABLE IF NOT EXISTS `till_days` (`id` varchar(64) NOT NULL, `held_on` varchar(10) NOT NULL, `status` varchar(32) NOT NULL DEFAULT 'OPEN', `expected` bigint NULL, `cash` bigint NULL, `reason` longtext NOT NULL, `counted_at` datetime(6) NULL, `closed_at` datetime(6) NULL, `version` bigint NOT NULL DEFAULT 1, `counted_by_id` varchar(64) NULL, `closed_by_id` varchar(64) NULL, PRIMARY KEY (`id`), UNIQUE INDEX `held_on` (`held_on`), INDEX `till_days_staffs_closed_by` (`closed_by_id`), INDEX `till_days_staffs_counted_by` (`counted_by_id`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "till_entries" table
CREATE TABLE IF NOT EXISTS `till_entries` (`id` varchar(64) NOT NULL, `kind` varchar(32) NOT NULL, `source` varchar(32) NOT NULL, `method` varchar(32) NULL, `amount` bigint NOT NULL, `pieces` bigint NOT NULL, `made_at` datetime(6) NOT NULL, `day_id` varchar(64) NOT NULL, `made_by_id` varchar(64) NOT NULL, PRIMARY KEY (`id`), INDEX `tillentry_day_id_made_by_id` (`day_id`, `made_by_id`), INDEX `till_entries_staffs_made_by` (`made_by_id`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "transfers" table
CREATE TABLE IF NOT EXISTS `transfers` (`id` varchar(64) NOT NULL, `position` bigint NOT NULL, `payee` varchar(32) NOT NULL, `bank` varchar(64) NOT NULL, `bank_kana` varchar(255) NOT NULL DEFAULT '', `branch` varchar(64) NOT NULL, `branch_kana` varchar(255) NOT NULL DEFAULT '', `account_type` varchar(32) NOT NULL, `account_number` varchar(64) NOT NULL, `holder` varchar(255) NOT NULL DEFAULT '', `amount` bigint NOT NULL, `status` varchar(32) NOT NULL DEFAULT 'LIVE', `returned_on` varchar(10) NULL, `return_reason` varchar(32) NULL, `return_note` longtext NOT NULL, `return_key` varchar(64) NULL, `unreturn_key` varchar(64) NULL, `payout_id` varchar(64) NOT NULL, `account_id` varchar(64) NOT NULL, `company_id` varchar(64) NULL, `member_id` varchar(64) NULL, `agency_id` varchar(64) NULL, `returned_by_id` varchar(64) NULL, PRIMARY KEY (`id`), UNIQUE INDEX `return_key` (`return_key`), INDEX `transfers_agencies_agency` (`agency_id`), INDEX `transfers_bank_accounts_account` (`account_id`), INDEX `transfers_companies_company` (`company_id`), INDEX `transfers_members_member` (`member_id`), INDEX `transfers_staffs_returned_by` (`returned_by_id`), UNIQUE INDEX `transfer_payout_id_position` (`payout_id`, `position`), INDEX `transfer_status_returned_on` (`status`, `returned_on`), UNIQUE INDEX `unreturn_key` (`unreturn_key`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "turns" table
CREATE TABLE IF NOT EXISTS `turns` (`id` varchar(64) NOT NULL, `live_offering` varchar(64) NULL, `allotment_id` varchar(64) NOT NULL, `quantity` bigint NOT NULL, `price` bigint NOT NULL, `pay_by` varchar(32) NOT NULL, `place` bigint NOT NULL, `number` bigint NULL, `status` varchar(32) NOT NULL DEFAULT 'WAITING', `turn_key` varchar(64) NOT NULL, `reason` varchar(64) NULL, `taken_at` datetime(6) NOT NULL, `ended_at` datetime(6) NULL, `member_id` varchar(64) NOT NULL, `offering_id` varchar(64) NOT NULL, `filed_by_id` varchar(64) NULL, `cancelled_by_id` varchar(64) NULL, PRIMARY KEY (`id`), INDEX `turns_staffs_cancelled_by` (`cancelled_by_id`), INDEX `turns_staffs_filed_by` (`filed_by_id`), UNIQUE INDEX `turn_member_id_live_offering` (`member_id`, `live_offering`), UNIQUE INDEX `turn_member_id_turn_key` (`member_id`, `turn_key`), UNIQUE INDEX `turn_offering_id_number` (`offering_id`, `number`), INDEX `turn_offering_id_status_number_place` (`offering_id`, `status`, `number`, `place`)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- create "waiting_places" table
CREATE TABLE IF NOT EXISTS `waiting_places` (`id` varchar(64) NOT NULL, `allotment_id` varchar(64) NOT NULL, `place` bigint NOT NULL, `quantity` bigint NOT NULL, `status` varchar(32) NOT NULL DEFAULT 'WAITING', `joined_at` datetime(6) NOT NULL, `offered_at` datetime(6) NULL, `answer_until` datetime(6) NULL, `ended_at` datetime(6) NULL, `booking_id` varchar(64) NULL, `member_id` varchar(64) NOT NULL, `accepted_by_id` varchar(64) NULL, `cancelled_by_id` varchar(64) NULL, PRIMARY KEY (`id`), UNIQUE INDEX `booking_id` (`booking_id`), UNIQUE INDEX `waitingplace_allotment_id_place` (`allotment_id`, `place`), INDEX `waitingplace_allotment_id_status_place` (`allotment_id`, `status`, `place`), INDEX `waitingplace_status_answer_until` (`status`, `answer_until`), INDEX `waiting_places_members_waiting_places` (`member_id`), INDEX `waiting_places_staffs_accepted_by` (`accepted_by_id`), INDEX `waiting_places_staffs_cancelled_by` (`cancelled_by_id`), CONSTRAINT `waiting_quantity` CHECK (`quantity` > 0)) CHARSET utf8mb4 COLLATE utf8mb4_bin;
-- modify "accounts" table
ALTER TABLE `accounts` ADD CONSTRAINT `accounts_members_account` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `accounts_officers_account` FOREIGN KEY (`officer_id`) REFERENCES `officers` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION;
-- modify "admissions" table
ALTER TABLE `admissions` ADD CONSTRAINT `admissions_bookings_admissions` FOREIGN KEY (`booking_id`) REFERENCES `bookings` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `admissions_door_devices_device` FOREIGN KEY (`device_id`) REFERENCES `door_devices` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION;
-- modify "allotments" table
ALTER TABLE `allotments` ADD CONSTRAINT `allotments_event_sessions_allotment` FOREIGN KEY (`event_session_id`) REFERENCES `event_sessions` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `allotments_offerings_allotments` FOREIGN KEY (`offering_id`) REFERENCES `offerings` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION;
-- modify "allowances" table
ALTER TABLE `allowances` ADD CONSTRAINT `allowances_limit_groups_limit_group` FOREIGN KEY (`limit_group_id`) REFERENCES `limit_groups` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `allowances_members_allowances` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `allowances_offerings_offering` FOREIGN KEY (`offering_id`) REFERENCES `offerings` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION;
-- modify "amendments" table
ALTER TABLE `amendments` ADD CONSTRAINT `amendments_events_amendments` FOREIGN KEY (`event_id`) REFERENCES `events` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `amendments_offerings_amendments` FOREIGN KEY (`offering_id`) REFERENCES `offerings` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `amendments_staffs_made_by` FOREIGN KEY (`made_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION;
-- modify "arrears" table
ALTER TABLE `arrears` ADD CONSTRAINT `arrears_companies_arrears` FOREIGN KEY (`company_id`) REFERENCES `companies` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `arrears_staffs_ended_by` FOREIGN KEY (`ended_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `arrears_staffs_set_by` FOREIGN KEY (`set_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION;
-- modify "bank_accounts" table
ALTER TABLE `bank_accounts` ADD CONSTRAINT `bank_accounts_agencies_bank_accounts` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `bank_accounts_claims_bank_accounts` FOREIGN KEY (`claim_id`) REFERENCES `claims` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `bank_accounts_companies_bank_accounts` FOREIGN KEY (`company_id`) REFERENCES `companies` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `bank_accounts_members_bank_accounts` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `bank_accounts_staffs_confirmed_by` FOREIGN KEY (`confirmed_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `bank_accounts_staffs_proposed_by` FOREIGN KEY (`proposed_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL;
-- modify "benefit_rules" table
ALTER TABLE `benefit_rules` ADD CONSTRAINT `benefit_rules_benefit_kinds_rules` FOREIGN KEY (`kind_id`) REFERENCES `benefit_kinds` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION;
-- modify "bookings" table
ALTER TABLE `bookings` ADD CONSTRAINT `bookings_event_sessions_session` FOREIGN KEY (`session_id`) REFERENCES `event_sessions` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `bookings_events_event` FOREIGN KEY (`event_id`) REFERENCES `events` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `bookings_members_bookings` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `bookings_staffs_cancelled_by` FOREIGN KEY (`cancelled_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `bookings_staffs_filed_by` FOREIGN KEY (`filed_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `bookings_staffs_received_by` FOREIGN KEY (`received_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `bookings_staffs_settled_by` FOREIGN KEY (`settled_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL;
-- modify "certificates" table
ALTER TABLE `certificates` ADD CONSTRAINT `certificates_claims_certificates` FOREIGN KEY (`claim_id`) REFERENCES `claims` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `certificates_companies_company` FOREIGN KEY (`company_id`) REFERENCES `companies` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `certificates_members_member` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `certificates_officers_officer` FOREIGN KEY (`officer_id`) REFERENCES `officers` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `certificates_staffs_staff` FOREIGN KEY (`staff_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL;
-- modify "character_choices" table
ALTER TABLE `character_choices` ADD CONSTRAINT `character_choices_staffs_chosen_by` FOREIGN KEY (`chosen_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION;
-- modify "checkouts" table
ALTER TABLE `checkouts` ADD CONSTRAINT `checkouts_bookings_checkouts` FOREIGN KEY (`booking_id`) REFERENCES `bookings` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `checkouts_orders_checkouts` FOREIGN KEY (`order_id`) REFERENCES `orders` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION;
-- modify "claims" table
ALTER TABLE `claims` ADD CONSTRAINT `claims_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `claims_benefit_kinds_claims` FOREIGN KEY (`kind_id`) REFERENCES `benefit_kinds` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `claims_benefit_rules_rule` FOREIGN KEY (`rule_id`) REFERENCES `benefit_rules` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `claims_certificates_certificate` FOREIGN KEY (`certificate_id`) REFERENCES `certificates` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `claims_companies_company` FOREIGN KEY (`company_id`) REFERENCES `companies` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `claims_decisions_revoking` FOREIGN KEY (`revoking_id`) REFERENCES `decisions` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `claims_facilities_facility` FOREIGN KEY (`facility_id`) REFERENCES `facilities` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `claims_members_claims` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `claims_staffs_assigned_to` FOREIGN KEY (`assigned_to_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `claims_staffs_endorsed_by` FOREIGN KEY (`endorsed_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `claims_staffs_filed_by` FOREIGN KEY (`filed_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `claims_staffs_recommended_by` FOREIGN KEY (`recommended_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL;
-- modify "companions" table
ALTER TABLE `companions` ADD CONSTRAINT `companions_bookings_companions` FOREIGN KEY (`booking_id`) REFERENCES `bookings` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION;
-- modify "coupons" table
ALTER TABLE `coupons` ADD CONSTRAINT `coupons_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `coupons_claims_coupons` FOREIGN KEY (`claim_id`) REFERENCES `claims` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `coupons_members_coupons` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `coupons_staffs_cancelled_by` FOREIGN KEY (`cancelled_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `coupons_staffs_redeemed_by` FOREIGN KEY (`redeemed_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL;
-- modify "decisions" table
ALTER TABLE `decisions` ADD CONSTRAINT `decisions_claims_decisions` FOREIGN KEY (`claim_id`) REFERENCES `claims` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `decisions_staffs_staff` FOREIGN KEY (`staff_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL;
-- modify "deposits" table
ALTER TABLE `deposits` ADD CONSTRAINT `deposits_bookings_booking` FOREIGN KEY (`booking_id`) REFERENCES `bookings` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `deposits_orders_order` FOREIGN KEY (`order_id`) REFERENCES `orders` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `deposits_staffs_decided_by` FOREIGN KEY (`decided_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `deposits_statements_deposits` FOREIGN KEY (`statement_id`) REFERENCES `statements` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION;
-- modify "disasters" table
ALTER TABLE `disasters` ADD CONSTRAINT `disasters_staffs_proposed_by` FOREIGN KEY (`proposed_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `disasters_staffs_settled_by` FOREIGN KEY (`settled_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL;
-- modify "documents" table
ALTER TABLE `documents` ADD CONSTRAINT `documents_claims_documents` FOREIGN KEY (`claim_id`) REFERENCES `claims` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION;
-- modify "document_contents" table
ALTER TABLE `document_contents` ADD CONSTRAINT `document_contents_documents_content` FOREIGN KEY (`document_id`) REFERENCES `documents` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION;
-- modify "document_parts" table
ALTER TABLE `document_parts` ADD CONSTRAINT `document_parts_document_uploads_parts` FOREIGN KEY (`upload_id`) REFERENCES `document_uploads` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION;
-- modify "document_uploads" table
ALTER TABLE `document_uploads` ADD CONSTRAINT `document_uploads_claims_uploads` FOREIGN KEY (`claim_id`) REFERENCES `claims` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION;
-- modify "door_devices" table
ALTER TABLE `door_devices` ADD CONSTRAINT `door_devices_event_sessions_door_devices` FOREIGN KEY (`session_id`) REFERENCES `event_sessions` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `door_devices_staffs_ended_by` FOREIGN KEY (`ended_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `door_devices_staffs_made_by` FOREIGN KEY (`made_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION;
-- modify "dues" table
ALTER TABLE `dues` ADD CONSTRAINT `dues_bookings_due` FOREIGN KEY (`booking_id`) REFERENCES `bookings` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `dues_companies_dues` FOREIGN KEY (`company_id`) REFERENCES `companies` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `dues_orders_due` FOREIGN KEY (`order_id`) REFERENCES `orders` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION;
-- modify "employments" table
ALTER TABLE `employments` ADD CONSTRAINT `employments_companies_employments` FOREIGN KEY (`company_id`) REFERENCES `companies` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `employments_members_employments` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION;
-- modify "events" table
ALTER TABLE `events` ADD CONSTRAINT `events_limit_groups_limit_group` FOREIGN KEY (`limit_group_id`) REFERENCES `limit_groups` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `events_staffs_made_by` FOREIGN KEY (`made_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `events_staffs_published_by` FOREIGN KEY (`published_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `events_staffs_withdrawn_by` FOREIGN KEY (`withdrawn_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL;
-- modify "event_sessions" table
ALTER TABLE `event_sessions` ADD CONSTRAINT `event_sessions_events_sessions` FOREIGN KEY (`event_id`) REFERENCES `events` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `event_sessions_staffs_door_closed_by` FOREIGN KEY (`door_closed_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL;
-- modify "exports" table
ALTER TABLE `exports` ADD CONSTRAINT `exports_staffs_staff` FOREIGN KEY (`staff_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION;
-- modify "favourites" table
ALTER TABLE `favourites` ADD CONSTRAINT `favourites_events_event` FOREIGN KEY (`event_id`) REFERENCES `events` (`id`) ON UPDATE RESTRICT ON DELETE CASCADE, ADD CONSTRAINT `favourites_members_favourites` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON UPDATE RESTRICT ON DELETE CASCADE, ADD CONSTRAINT `favourites_offerings_offering` FOREIGN KEY (`offering_id`) REFERENCES `offerings` (`id`) ON UPDATE RESTRICT ON DELETE CASCADE;
-- modify "import_records" table
ALTER TABLE `import_records` ADD CONSTRAINT `import_records_import_runs_records` FOREIGN KEY (`run_id`) REFERENCES `import_runs` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION;
-- modify "leaving_corrections" table
ALTER TABLE `leaving_corrections` ADD CONSTRAINT `leaving_corrections_members_leaving_corrections` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `leaving_corrections_staffs_proposed_by` FOREIGN KEY (`proposed_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `leaving_corrections_staffs_settled_by` FOREIGN KEY (`settled_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL;
-- modify "letters" table
ALTER TABLE `letters` ADD CONSTRAINT `letters_claims_letters` FOREIGN KEY (`claim_id`) REFERENCES `claims` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `letters_decisions_letter` FOREIGN KEY (`decision_id`) REFERENCES `decisions` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `letters_staffs_sent_by` FOREIGN KEY (`sent_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL;
-- modify "limit_groups" table
ALTER TABLE `limit_groups` ADD CONSTRAINT `limit_groups_staffs_made_by` FOREIGN KEY (`made_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION;
-- modify "lotteries" table
ALTER TABLE `lotteries` ADD CONSTRAINT `lotteries_event_sessions_lottery` FOREIGN KEY (`event_session_id`) REFERENCES `event_sessions` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `lotteries_offerings_lottery` FOREIGN KEY (`offering_id`) REFERENCES `offerings` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `lotteries_staffs_confirmed_by` FOREIGN KEY (`confirmed_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `lotteries_staffs_drawn_by` FOREIGN KEY (`drawn_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `lotteries_staffs_numbered_by` FOREIGN KEY (`numbered_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL;
-- modify "lottery_entries" table
ALTER TABLE `lottery_entries` ADD CONSTRAINT `lottery_entries_bookings_booking` FOREIGN KEY (`booking_id`) REFERENCES `bookings` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `lottery_entries_lotteries_entries` FOREIGN KEY (`lottery_id`) REFERENCES `lotteries` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `lottery_entries_members_lottery_entries` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `lottery_entries_orders_order` FOREIGN KEY (`order_id`) REFERENCES `orders` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `lottery_entries_staffs_cancelled_by` FOREIGN KEY (`cancelled_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `lottery_entries_staffs_filed_by` FOREIGN KEY (`filed_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL;
-- modify "mail_tokens" table
ALTER TABLE `mail_tokens` ADD CONSTRAINT `mail_tokens_accounts_mail_tokens` FOREIGN KEY (`account_id`) REFERENCES `accounts` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION;
-- modify "notices" table
ALTER TABLE `notices` ADD CONSTRAINT `notices_benefit_kinds_benefit_kind` FOREIGN KEY (`benefit_kind_id`) REFERENCES `benefit_kinds` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `notices_bookings_booking` FOREIGN KEY (`booking_id`) REFERENCES `bookings` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `notices_claims_notices` FOREIGN KEY (`claim_id`) REFERENCES `claims` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `notices_events_event` FOREIGN KEY (`event_id`) REFERENCES `events` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `notices_members_notices` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `notices_offerings_offering` FOREIGN KEY (`offering_id`) REFERENCES `offerings` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `notices_orders_order` FOREIGN KEY (`order_id`) REFERENCES `orders` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL;
-- modify "offer_counts" table
ALTER TABLE `offer_counts` ADD CONSTRAINT `offer_counts_benefit_kinds_offer_counts` FOREIGN KEY (`kind_id`) REFERENCES `benefit_kinds` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION;
-- modify "offerings" table
ALTER TABLE `offerings` ADD CONSTRAINT `offerings_limit_groups_limit_group` FOREIGN KEY (`limit_group_id`) REFERENCES `limit_groups` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `offerings_staffs_made_by` FOREIGN KEY (`made_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `offerings_staffs_published_by` FOREIGN KEY (`published_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `offerings_staffs_withdrawn_by` FOREIGN KEY (`withdrawn_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL;
-- modify "officers" table
ALTER TABLE `officers` ADD CONSTRAINT `officers_companies_officers` FOREIGN KEY (`company_id`) REFERENCES `companies` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION;
-- modify "orders" table
ALTER TABLE `orders` ADD CONSTRAINT `orders_members_orders` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `orders_offerings_offering` FOREIGN KEY (`offering_id`) REFERENCES `offerings` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `orders_staffs_cancelled_by` FOREIGN KEY (`cancelled_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `orders_staffs_delivered_by` FOREIGN KEY (`delivered_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `orders_staffs_filed_by` FOREIGN KEY (`filed_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `orders_staffs_received_by` FOREIGN KEY (`received_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `orders_staffs_settled_by` FOREIGN KEY (`settled_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL;
-- modify "payments" table
ALTER TABLE `payments` ADD CONSTRAINT `payments_benefit_kinds_payments` FOREIGN KEY (`kind_id`) REFERENCES `benefit_kinds` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `payments_claims_payments` FOREIGN KEY (`claim_id`) REFERENCES `claims` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `payments_members_payments` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION;
-- modify "payouts" table
ALTER TABLE `payouts` ADD CONSTRAINT `payouts_staffs_cancelled_by` FOREIGN KEY (`cancelled_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `payouts_staffs_made_by` FOREIGN KEY (`made_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `payouts_staffs_paid_by` FOREIGN KEY (`paid_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `payouts_staffs_released_by` FOREIGN KEY (`released_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL;
-- modify "payout_lines" table
ALTER TABLE `payout_lines` ADD CONSTRAINT `payout_lines_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `payout_lines_claims_payout_lines` FOREIGN KEY (`claim_id`) REFERENCES `claims` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `payout_lines_companies_company` FOREIGN KEY (`company_id`) REFERENCES `companies` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `payout_lines_members_member` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `payout_lines_payouts_lines` FOREIGN KEY (`payout_id`) REFERENCES `payouts` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `payout_lines_transfers_lines` FOREIGN KEY (`transfer_id`) REFERENCES `transfers` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL;
-- modify "pictures" table
ALTER TABLE `pictures` ADD CONSTRAINT `pictures_events_pictures` FOREIGN KEY (`event_id`) REFERENCES `events` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `pictures_offerings_pictures` FOREIGN KEY (`offering_id`) REFERENCES `offerings` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `pictures_staffs_added_by` FOREIGN KEY (`added_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION;
-- modify "purposed_looks" table
ALTER TABLE `purposed_looks` ADD CONSTRAINT `purposed_looks_claims_looks` FOREIGN KEY (`claim_id`) REFERENCES `claims` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `purposed_looks_staffs_staff` FOREIGN KEY (`staff_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION;
-- modify "refused_refunds" table
ALTER TABLE `refused_refunds` ADD CONSTRAINT `refused_refunds_bookings_refused_refunds` FOREIGN KEY (`booking_id`) REFERENCES `bookings` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `refused_refunds_checkouts_refused_refunds` FOREIGN KEY (`checkout_id`) REFERENCES `checkouts` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `refused_refunds_orders_refused_refunds` FOREIGN KEY (`order_id`) REFERENCES `orders` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `refused_refunds_staffs_reopened_by` FOREIGN KEY (`reopened_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `refused_refunds_staffs_settled_by` FOREIGN KEY (`settled_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `refused_refunds_ticket_returns_refused_refunds` FOREIGN KEY (`ticket_return_id`) REFERENCES `ticket_returns` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION;
-- modify "rule_drafts" table
ALTER TABLE `rule_drafts` ADD CONSTRAINT `rule_drafts_benefit_kinds_drafts` FOREIGN KEY (`kind_id`) REFERENCES `benefit_kinds` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `rule_drafts_staffs_decided_by` FOREIGN KEY (`decided_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `rule_drafts_staffs_made_by` FOREIGN KEY (`made_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION;
-- modify "rule_trials" table
ALTER TABLE `rule_trials` ADD CONSTRAINT `rule_trials_rule_drafts_trials` FOREIGN KEY (`draft_id`) REFERENCES `rule_drafts` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION;
-- modify "sessions" table
ALTER TABLE `sessions` ADD CONSTRAINT `sessions_accounts_sessions` FOREIGN KEY (`account_id`) REFERENCES `accounts` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `sessions_staffs_sessions` FOREIGN KEY (`staff_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL;
-- modify "staff_roles" table
ALTER TABLE `staff_roles` ADD CONSTRAINT `staff_roles_staffs_roles` FOREIGN KEY (`staff_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION;
-- modify "statements" table
ALTER TABLE `statements` ADD CONSTRAINT `statements_staffs_taken_by` FOREIGN KEY (`taken_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION;
-- modify "stock_counts" table
ALTER TABLE `stock_counts` ADD CONSTRAINT `stock_counts_staffs_counted_by` FOREIGN KEY (`counted_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `stock_counts_staffs_settled_by` FOREIGN KEY (`settled_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `stock_counts_ticket_stocks_counts` FOREIGN KEY (`stock_id`) REFERENCES `ticket_stocks` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION;
-- modify "stock_movements" table
ALTER TABLE `stock_movements` ADD CONSTRAINT `stock_movements_staffs_made_by` FOREIGN KEY (`made_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `stock_movements_ticket_stocks_movements` FOREIGN KEY (`stock_id`) REFERENCES `ticket_stocks` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION;
-- modify "ticket_returns" table
ALTER TABLE `ticket_returns` ADD CONSTRAINT `ticket_returns_orders_returns` FOREIGN KEY (`order_id`) REFERENCES `orders` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `ticket_returns_staffs_made_by` FOREIGN KEY (`made_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION;
-- modify "ticket_stocks" table
ALTER TABLE `ticket_stocks` ADD CONSTRAINT `ticket_stocks_offerings_offering` FOREIGN KEY (`offering_id`) REFERENCES `offerings` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION;
-- modify "till_days" table
ALTER TABLE `till_days` ADD CONSTRAINT `till_days_staffs_closed_by` FOREIGN KEY (`closed_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `till_days_staffs_counted_by` FOREIGN KEY (`counted_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL;
-- modify "till_entries" table
ALTER TABLE `till_entries` ADD CONSTRAINT `till_entries_staffs_made_by` FOREIGN KEY (`made_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `till_entries_till_days_entries` FOREIGN KEY (`day_id`) REFERENCES `till_days` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION;
-- modify "transfers" table
ALTER TABLE `transfers` ADD CONSTRAINT `transfers_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `transfers_bank_accounts_account` FOREIGN KEY (`account_id`) REFERENCES `bank_accounts` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `transfers_companies_company` FOREIGN KEY (`company_id`) REFERENCES `companies` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `transfers_members_member` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `transfers_payouts_transfers` FOREIGN KEY (`payout_id`) REFERENCES `payouts` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `transfers_staffs_returned_by` FOREIGN KEY (`returned_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL;
-- modify "turns" table
ALTER TABLE `turns` ADD CONSTRAINT `turns_members_turns` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `turns_offerings_offering` FOREIGN KEY (`offering_id`) REFERENCES `offerings` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `turns_staffs_cancelled_by` FOREIGN KEY (`cancelled_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `turns_staffs_filed_by` FOREIGN KEY (`filed_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL;
-- modify "waiting_places" table
ALTER TABLE `waiting_places` ADD CONSTRAINT `waiting_places_bookings_place` FOREIGN KEY (`booking_id`) REFERENCES `bookings` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `waiting_places_members_waiting_places` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON UPDATE RESTRICT ON DELETE NO ACTION, ADD CONSTRAINT `waiting_places_staffs_accepted_by` FOREIGN KEY (`accepted_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL, ADD CONSTRAINT `waiting_places_staffs_cancelled_by` FOREIGN KEY (`cancelled_by_id`) REFERENCES `staffs` (`id`) ON UPDATE RESTRICT ON DELETE SET NULL;

-- +goose Down
-- reverse: modify "waiting_places" table
ALTER TABLE `waiting_places` DROP FOREIGN KEY `waiting_places_staffs_cancelled_by`, DROP FOREIGN KEY `waiting_places_staffs_accepted_by`, DROP FOREIGN KEY `waiting_places_members_waiting_places`, DROP FOREIGN KEY `waiting_places_bookings_place`;
-- reverse: modify "turns" table
ALTER TABLE `turns` DROP FOREIGN KEY `turns_staffs_filed_by`, DROP FOREIGN KEY `turns_staffs_cancelled_by`, DROP FOREIGN KEY `turns_offerings_offering`, DROP FOREIGN KEY `turns_members_turns`;
-- reverse: modify "transfers" table
ALTER TABLE `transfers` DROP FOREIGN KEY `transfers_staffs_returned_by`, DROP FOREIGN KEY `transfers_payouts_transfers`, DROP FOREIGN KEY `transfers_members_member`, DROP FOREIGN KEY `transfers_companies_company`, DROP FOREIGN KEY `transfers_bank_accounts_account`, DROP FOREIGN KEY `transfers_agencies_agency`;
-- reverse: modify "till_entries" table
ALTER TABLE `till_entries` DROP FOREIGN KEY `till_entries_till_days_entries`, DROP FOREIGN KEY `till_entries_staffs_made_by`;
-- reverse: modify "till_days" table
ALTER TABLE `till_days` DROP FOREIGN KEY `till_days_staffs_counted_by`, DROP FOREIGN KEY `till_days_staffs_closed_by`;
-- reverse: modify "ticket_stocks" table
ALTER TABLE `ticket_stocks` DROP FOREIGN KEY `ticket_stocks_offerings_offering`;
-- reverse: modify "ticket_returns" table
ALTER TABLE `ticket_returns` DROP FOREIGN KEY `ticket_returns_staffs_made_by`, DROP FOREIGN KEY `ticket_returns_orders_returns`;
-- reverse: modify "stock_movements" table
ALTER TABLE `stock_movements` DROP FOREIGN KEY `stock_movements_ticket_stocks_movements`, DROP FOREIGN KEY `stock_movements_staffs_made_by`;
-- reverse: modify "stock_counts" table
ALTER TABLE `stock_counts` DROP FOREIGN KEY `stock_counts_ticket_stocks_counts`, DROP FOREIGN KEY `stock_counts_staffs_settled_by`, DROP FOREIGN KEY `stock_counts_staffs_counted_by`;
-- reverse: modify "statements" table
ALTER TABLE `statements` DROP FOREIGN KEY `statements_staffs_taken_by`;
-- reverse: modify "staff_roles" table
ALTER TABLE `staff_roles` DROP FOREIGN KEY `staff_roles_staffs_roles`;
-- reverse: modify "sessions" table
ALTER TABLE `sessions` DROP FOREIGN KEY `sessions_staffs_sessions`, DROP FOREIGN KEY `sessions_accounts_sessions`;
-- reverse: modify "rule_trials" table
ALTER TABLE `rule_trials` DROP FOREIGN KEY `rule_trials_rule_drafts_trials`;
-- reverse: modify "rule_drafts" table
ALTER TABLE `rule_drafts` DROP FOREIGN KEY `rule_drafts_staffs_made_by`, DROP FOREIGN KEY `rule_drafts_staffs_decided_by`, DROP FOREIGN KEY `rule_drafts_benefit_kinds_drafts`;
-- reverse: modify "refused_refunds" table
ALTER TABLE `refused_refunds` DROP FOREIGN KEY `refused_refunds_ticket_returns_refused_refunds`, DROP FOREIGN KEY `refused_refunds_staffs_settled_by`, DROP FOREIGN KEY `refused_refunds_staffs_reopened_by`, DROP FOREIGN KEY `refused_refunds_orders_refused_refunds`, DROP FOREIGN KEY `refused_refunds_checkouts_refused_refunds`, DROP FOREIGN KEY `refused_refunds_bookings_refused_refunds`;
-- reverse: modify "purposed_looks" table
ALTER TABLE `purposed_looks` DROP FOREIGN KEY `purposed_looks_staffs_staff`, DROP FOREIGN KEY `purposed_looks_claims_looks`;
-- reverse: modify "pictures" table
ALTER TABLE `pictures` DROP FOREIGN KEY `pictures_staffs_added_by`, DROP FOREIGN KEY `pictures_offerings_pictures`, DROP FOREIGN KEY `pictures_events_pictures`;
-- reverse: modify "payout_lines" table
ALTER TABLE `payout_lines` DROP FOREIGN KEY `payout_lines_transfers_lines`, DROP FOREIGN KEY `payout_lines_payouts_lines`, DROP FOREIGN KEY `payout_lines_members_member`, DROP FOREIGN KEY `payout_lines_companies_company`, DROP FOREIGN KEY `payout_lines_claims_payout_lines`, DROP FOREIGN KEY `payout_lines_agencies_agency`;
-- reverse: modify "payouts" table
ALTER TABLE `payouts` DROP FOREIGN KEY `payouts_staffs_released_by`, DROP FOREIGN KEY `payouts_staffs_paid_by`, DROP FOREIGN KEY `payouts_staffs_made_by`, DROP FOREIGN KEY `payouts_staffs_cancelled_by`;
-- reverse: modify "payments" table
ALTER TABLE `payments` DROP FOREIGN KEY `payments_members_payments`, DROP FOREIGN KEY `payments_claims_payments`, DROP FOREIGN KEY `payments_benefit_kinds_payments`;
-- reverse: modify "orders" table
ALTER TABLE `orders` DROP FOREIGN KEY `orders_staffs_settled_by`, DROP FOREIGN KEY `orders_staffs_received_by`, DROP FOREIGN KEY `orders_staffs_filed_by`, DROP FOREIGN KEY `orders_staffs_delivered_by`, DROP FOREIGN KEY `orders_staffs_cancelled_by`, DROP FOREIGN KEY `orders_offerings_offering`, DROP FOREIGN KEY `orders_members_orders`;
-- reverse: modify "officers" table
ALTER TABLE `officers` DROP FOREIGN KEY `officers_companies_officers`;
-- reverse: modify "offerings" table
ALTER TABLE `offerings` DROP FOREIGN KEY `offerings_staffs_withdrawn_by`, DROP FOREIGN KEY `offerings_staffs_published_by`, DROP FOREIGN KEY `offerings_staffs_made_by`, DROP FOREIGN KEY `offerings_limit_groups_limit_group`;
-- reverse: modify "offer_counts" table
ALTER TABLE `offer_counts` DROP FOREIGN KEY `offer_counts_benefit_kinds_offer_counts`;
-- reverse: modify "notices" table
ALTER TABLE `notices` DROP FOREIGN KEY `notices_orders_order`, DROP FOREIGN KEY `notices_offerings_offering`, DROP FOREIGN KEY `notices_members_notices`, DROP FOREIGN KEY `notices_events_event`, DROP FOREIGN KEY `notices_claims_notices`, DROP FOREIGN KEY `notices_bookings_booking`, DROP FOREIGN KEY `notices_benefit_kinds_benefit_kind`;
-- reverse: modify "mail_tokens" table
ALTER TABLE `mail_tokens` DROP FOREIGN KEY `mail_tokens_accounts_mail_tokens`;
-- reverse: modify "lottery_entries" table
ALTER TABLE `lottery_entries` DROP FOREIGN KEY `lottery_entries_staffs_filed_by`, DROP FOREIGN KEY `lottery_entries_staffs_cancelled_by`, DROP FOREIGN KEY `lottery_entries_orders_order`, DROP FOREIGN KEY `lottery_entries_members_lottery_entries`, DROP FOREIGN KEY `lottery_entries_lotteries_entries`, DROP FOREIGN KEY `lottery_entries_bookings_booking`;
-- reverse: modify "lotteries" table
ALTER TABLE `lotteries` DROP FOREIGN KEY `lotteries_staffs_numbered_by`, DROP FOREIGN KEY `lotteries_staffs_drawn_by`, DROP FOREIGN KEY `lotteries_staffs_confirmed_by`, DROP FOREIGN KEY `lotteries_offerings_lottery`, DROP FOREIGN KEY `lotteries_event_sessions_lottery`;
-- reverse: modify "limit_groups" table
ALTER TABLE `limit_groups` DROP FOREIGN KEY `limit_groups_staffs_made_by`;
-- reverse: modify "letters" table
ALTER TABLE `letters` DROP FOREIGN KEY `letters_staffs_sent_by`, DROP FOREIGN KEY `letters_decisions_letter`, DROP FOREIGN KEY `letters_claims_letters`;
-- reverse: modify "leaving_corrections" table
ALTER TABLE `leaving_corrections` DROP FOREIGN KEY `leaving_corrections_staffs_settled_by`, DROP FOREIGN KEY `leaving_corrections_staffs_proposed_by`, DROP FOREIGN KEY `leaving_corrections_members_leaving_corrections`;
-- reverse: modify "import_records" table
ALTER TABLE `import_records` DROP FOREIGN KEY `import_records_import_runs_records`;
-- reverse: modify "favourites" table
ALTER TABLE `favourites` DROP FOREIGN KEY `favourites_offerings_offering`, DROP FOREIGN KEY `favourites_members_favourites`, DROP FOREIGN KEY `favourites_events_event`;
-- reverse: modify "exports" table
ALTER TABLE `exports` DROP FOREIGN KEY `exports_staffs_staff`;
-- reverse: modify "event_sessions" table
ALTER TABLE `event_sessions` DROP FOREIGN KEY `event_sessions_staffs_door_closed_by`, DROP FOREIGN KEY `event_sessions_events_sessions`;
-- reverse: modify "events" table
ALTER TABLE `events` DROP FOREIGN KEY `events_staffs_withdrawn_by`, DROP FOREIGN KEY `events_staffs_published_by`, DROP FOREIGN KEY `events_staffs_made_by`, DROP FOREIGN KEY `events_limit_groups_limit_group`;
-- reverse: modify "employments" table
ALTER TABLE `employments` DROP FOREIGN KEY `employments_members_employments`, DROP FOREIGN KEY `employments_companies_employments`;
-- reverse: modify "dues" table
ALTER TABLE `dues` DROP FOREIGN KEY `dues_orders_due`, DROP FOREIGN KEY `dues_companies_dues`, DROP FOREIGN KEY `dues_bookings_due`;
-- reverse: modify "door_devices" table
ALTER TABLE `door_devices` DROP FOREIGN KEY `door_devices_staffs_made_by`, DROP FOREIGN KEY `door_devices_staffs_ended_by`, DROP FOREIGN KEY `door_devices_event_sessions_door_devices`;
-- reverse: modify "document_uploads" table
ALTER TABLE `document_uploads` DROP FOREIGN KEY `document_uploads_claims_uploads`;
-- reverse: modify "document_parts" table
ALTER TABLE `document_parts` DROP FOREIGN KEY `document_parts_document_uploads_parts`;
-- reverse: modify "document_contents" table
ALTER TABLE `document_contents` DROP FOREIGN KEY `document_contents_documents_content`;
-- reverse: modify "documents" table
ALTER TABLE `documents` DROP FOREIGN KEY `documents_claims_documents`;
-- reverse: modify "disasters" table
ALTER TABLE `disasters` DROP FOREIGN KEY `disasters_staffs_settled_by`, DROP FOREIGN KEY `disasters_staffs_proposed_by`;
-- reverse: modify "deposits" table
ALTER TABLE `deposits` DROP FOREIGN KEY `deposits_statements_deposits`, DROP FOREIGN KEY `deposits_staffs_decided_by`, DROP FOREIGN KEY `deposits_orders_order`, DROP FOREIGN KEY `deposits_bookings_booking`;
-- reverse: modify "decisions" table
ALTER TABLE `decisions` DROP FOREIGN KEY `decisions_staffs_staff`, DROP FOREIGN KEY `decisions_claims_decisions`;
-- reverse: modify "coupons" table
ALTER TABLE `coupons` DROP FOREIGN KEY `coupons_staffs_redeemed_by`, DROP FOREIGN KEY `coupons_staffs_cancelled_by`, DROP FOREIGN KEY `coupons_members_coupons`, DROP FOREIGN KEY `coupons_claims_coupons`, DROP FOREIGN KEY `coupons_agencies_agency`;
-- reverse: modify "companions" table
ALTER TABLE `companions` DROP FOREIGN KEY `companions_bookings_companions`;
-- reverse: modify "claims" table
ALTER TABLE `claims` DROP FOREIGN KEY `claims_staffs_recommended_by`, DROP FOREIGN KEY `claims_staffs_filed_by`, DROP FOREIGN KEY `claims_staffs_endorsed_by`, DROP FOREIGN KEY `claims_staffs_assigned_to`, DROP FOREIGN KEY `claims_members_claims`, DROP FOREIGN KEY `claims_facilities_facility`, DROP FOREIGN KEY `claims_decisions_revoking`, DROP FOREIGN KEY `claims_companies_company`, DROP FOREIGN KEY `claims_certificates_certificate`, DROP FOREIGN KEY `claims_benefit_rules_rule`, DROP FOREIGN KEY `claims_benefit_kinds_claims`, DROP FOREIGN KEY `claims_agencies_agency`;
-- reverse: modify "checkouts" table
ALTER TABLE `checkouts` DROP FOREIGN KEY `checkouts_orders_checkouts`, DROP FOREIGN KEY `checkouts_bookings_checkouts`;
-- reverse: modify "character_choices" table
ALTER TABLE `character_choices` DROP FOREIGN KEY `character_choices_staffs_chosen_by`;
-- reverse: modify "certificates" table
ALTER TABLE `certificates` DROP FOREIGN KEY `certificates_staffs_staff`, DROP FOREIGN KEY `certificates_officers_officer`, DROP FOREIGN KEY `certificates_members_member`, DROP FOREIGN KEY `certificates_companies_company`, DROP FOREIGN KEY `certificates_claims_certificates`;
-- reverse: modify "bookings" table
ALTER TABLE `bookings` DROP FOREIGN KEY `bookings_staffs_settled_by`, DROP FOREIGN KEY `bookings_staffs_received_by`, DROP FOREIGN KEY `bookings_staffs_filed_by`, DROP FOREIGN KEY `bookings_staffs_cancelled_by`, DROP FOREIGN KEY `bookings_members_bookings`, DROP FOREIGN KEY `bookings_events_event`, DROP FOREIGN KEY `bookings_event_sessions_session`;
-- reverse: modify "benefit_rules" table
ALTER TABLE `benefit_rules` DROP FOREIGN KEY `benefit_rules_benefit_kinds_rules`;
-- reverse: modify "bank_accounts" table
ALTER TABLE `bank_accounts` DROP FOREIGN KEY `bank_accounts_staffs_proposed_by`, DROP FOREIGN KEY `bank_accounts_staffs_confirmed_by`, DROP FOREIGN KEY `bank_accounts_members_bank_accounts`, DROP FOREIGN KEY `bank_accounts_companies_bank_accounts`, DROP FOREIGN KEY `bank_accounts_claims_bank_accounts`, DROP FOREIGN KEY `bank_accounts_agencies_bank_accounts`;
-- reverse: modify "arrears" table
ALTER TABLE `arrears` DROP FOREIGN KEY `arrears_staffs_set_by`, DROP FOREIGN KEY `arrears_staffs_ended_by`, DROP FOREIGN KEY `arrears_companies_arrears`;
-- reverse: modify "amendments" table
ALTER TABLE `amendments` DROP FOREIGN KEY `amendments_staffs_made_by`, DROP FOREIGN KEY `amendments_offerings_amendments`, DROP FOREIGN KEY `amendments_events_amendments`;
-- reverse: modify "allowances" table
ALTER TABLE `allowances` DROP FOREIGN KEY `allowances_offerings_offering`, DROP FOREIGN KEY `allowances_members_allowances`, DROP FOREIGN KEY `allowances_limit_groups_limit_group`;
-- reverse: modify "allotments" table
ALTER TABLE `allotments` DROP FOREIGN KEY `allotments_offerings_allotments`, DROP FOREIGN KEY `allotments_event_sessions_allotment`;
-- reverse: modify "admissions" table
ALTER TABLE `admissions` DROP FOREIGN KEY `admissions_door_devices_device`, DROP FOREIGN KEY `admissions_bookings_admissions`;
-- reverse: modify "accounts" table
ALTER TABLE `accounts` DROP FOREIGN KEY `accounts_officers_account`, DROP FOREIGN KEY `accounts_members_account`;
-- reverse: create "waiting_places" table
DROP TABLE `waiting_places`;
-- reverse: create "turns" table
DROP TABLE `turns`;
-- reverse: create "transfers" table
DROP TABLE `transfers`;
-- reverse: create "till_entries" table
DROP TABLE `till_entries`;
-- reverse: create "till_days" table
DROP TABLE `till_days`;
-- reverse: create "ticket_stocks" table
DROP TABLE `ticket_stocks`;
-- reverse: create "ticket_returns" table
DROP TABLE `ticket_returns`;
-- reverse: create "tallies" table
DROP TABLE `tallies`;
-- reverse: create "stock_movements" table
DROP TABLE `stock_movements`;
-- reverse: create "stock_counts" table
DROP TABLE `stock_counts`;
-- reverse: create "statements" table
DROP TABLE `statements`;
-- reverse: create "staff_roles" table
DROP TABLE `staff_roles`;
-- reverse: create "staffs" table
DROP TABLE `staffs`;
-- reverse: create "sessions" table
DROP TABLE `sessions`;
-- reverse: create "rule_trials" table
DROP TABLE `rule_trials`;
-- reverse: create "rule_drafts" table
DROP TABLE `rule_drafts`;
-- reverse: create "refused_refunds" table
DROP TABLE `refused_refunds`;
-- reverse: create "purposed_looks" table
DROP TABLE `purposed_looks`;
-- reverse: create "pictures" table
DROP TABLE `pictures`;
-- reverse: create "payout_terms" table
DROP TABLE `payout_terms`;
-- reverse: create "payout_lines" table
DROP TABLE `payout_lines`;
-- reverse: create "payouts" table
DROP TABLE `payouts`;
-- reverse: create "payments" table
DROP TABLE `payments`;
-- reverse: create "pay_days" table
DROP TABLE `pay_days`;
-- reverse: create "orders" table
DROP TABLE `orders`;
-- reverse: create "officers" table
DROP TABLE `officers`;
-- reverse: create "offerings" table
DROP TABLE `offerings`;
-- reverse: create "offer_counts" table
DROP TABLE `offer_counts`;
-- reverse: create "notices" table
DROP TABLE `notices`;
-- reverse: create "members" table
DROP TABLE `members`;
-- reverse: create "mail_tokens" table
DROP TABLE `mail_tokens`;
-- reverse: create "lottery_entries" table
DROP TABLE `lottery_entries`;
-- reverse: create "lotteries" table
DROP TABLE `lotteries`;
-- reverse: create "limit_groups" table
DROP TABLE `limit_groups`;
-- reverse: create "letters" table
DROP TABLE `letters`;
-- reverse: create "leaving_corrections" table
DROP TABLE `leaving_corrections`;
-- reverse: create "jobs" table
DROP TABLE `jobs`;
-- reverse: create "invitation_runs" table
DROP TABLE `invitation_runs`;
-- reverse: create "import_runs" table
DROP TABLE `import_runs`;
-- reverse: create "import_records" table
DROP TABLE `import_records`;
-- reverse: create "favourites" table
DROP TABLE `favourites`;
-- reverse: create "facilities" table
DROP TABLE `facilities`;
-- reverse: create "exports" table
DROP TABLE `exports`;
-- reverse: create "event_sessions" table
DROP TABLE `event_sessions`;
-- reverse: create "events" table
DROP TABLE `events`;
-- reverse: create "employments" table
DROP TABLE `employments`;
-- reverse: create "dues" table
DROP TABLE `dues`;
-- reverse: create "door_devices" table
DROP TABLE `door_devices`;
-- reverse: create "document_uploads" table
DROP TABLE `document_uploads`;
-- reverse: create "document_parts" table
DROP TABLE `document_parts`;
-- reverse: create "document_contents" table
DROP TABLE `document_contents`;
-- reverse: create "documents" table
DROP TABLE `documents`;
-- reverse: create "disasters" table
DROP TABLE `disasters`;
-- reverse: create "deposits" table
DROP TABLE `deposits`;
-- reverse: create "decisions" table
DROP TABLE `decisions`;
-- reverse: create "coupons" table
DROP TABLE `coupons`;
-- reverse: create "companies" table
DROP TABLE `companies`;
-- reverse: create "companions" table
DROP TABLE `companions`;
-- reverse: create "claims" table
DROP TABLE `claims`;
-- reverse: create "checkouts" table
DROP TABLE `checkouts`;
-- reverse: create "character_choices" table
DROP TABLE `character_choices`;
-- reverse: create "certificates" table
DROP TABLE `certificates`;
-- reverse: create "card_keys" table
DROP TABLE `card_keys`;
-- reverse: create "bookings" table
DROP TABLE `bookings`;
-- reverse: create "benefit_rules" table
DROP TABLE `benefit_rules`;
-- reverse: create "benefit_kinds" table
DROP TABLE `benefit_kinds`;
-- reverse: create "bank_accounts" table
DROP TABLE `bank_accounts`;
-- reverse: create "audit_entries" table
DROP TABLE `audit_entries`;
-- reverse: create "arrears" table
DROP TABLE `arrears`;
-- reverse: create "approval_terms" table
DROP TABLE `approval_terms`;
-- reverse: create "amendments" table
DROP TABLE `amendments`;
-- reverse: create "allowances" table
DROP TABLE `allowances`;
-- reverse: create "allotments" table
DROP TABLE `allotments`;
-- reverse: create "agencies" table
DROP TABLE `agencies`;
-- reverse: create "admissions" table
DROP TABLE `admissions`;
-- reverse: create "accounts" table
DROP TABLE `accounts`;
