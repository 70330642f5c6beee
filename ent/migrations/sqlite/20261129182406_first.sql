-- +goose Up
-- create "accounts" table
CREATE TABLE `accounts` (`id` text NOT NULL, `sign_in_id` text NULL, `password_hash` text NOT NULL DEFAULT (''), `email` text NOT NULL DEFAULT (''), `email_confirmed_at` datetime NULL, `mail_notices` bool NOT NULL DEFAULT (true), `opening_code_hash` text NOT NULL DEFAULT (''), `opening_code_ends_at` datetime NULL, `opened_at` datetime NULL, `failures` integer NOT NULL DEFAULT (0), `locked_until` datetime NULL, `cards_from` datetime NULL, `created_at` datetime NOT NULL, `member_id` text NULL, `officer_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `accounts_members_account` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON DELETE NO ACTION, CONSTRAINT `accounts_officers_account` FOREIGN KEY (`officer_id`) REFERENCES `officers` (`id`) ON DELETE NO ACTION, CONSTRAINT `account_holder` CHECK ((member_id IS NULL) <> (officer_id IS NULL)));
-- create index "accounts_sign_in_id_key" to table: "accounts"
CREATE UNIQUE INDEX `accounts_sign_in_id_key` ON `accounts` (`sign_in_id`);
-- create index "accounts_member_id_key" to table: "accounts"
CREATE UNIQUE INDEX `accounts_member_id_key` ON `accounts` (`member_id`);
-- create index "accounts_officer_id_key" to table: "accounts"
CREATE UNIQUE INDEX `accounts_officer_id_key` ON `accounts` (`officer_id`);
-- create "admissions" table
CREATE TABLE `admissions` (`id` text NOT NULL, `entry_key` text NOT NULL, `heads` json NOT NULL, `people` integer NOT NULL, `entered_at` datetime NOT NULL, `received_at` datetime NOT NULL, `undone_at` datetime NULL, `conflict` text NULL, `device_id` text NOT NULL, `booking_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `admissions_door_devices_device` FOREIGN KEY (`device_id`) REFERENCES `door_devices` (`id`) ON DELETE NO ACTION, CONSTRAINT `admissions_bookings_admissions` FOREIGN KEY (`booking_id`) REFERENCES `bookings` (`id`) ON DELETE NO ACTION, CONSTRAINT `admission_people` CHECK (people > 0));
-- create index "admission_device_id_entry_key" to table: "admissions"
CREATE UNIQUE INDEX `admission_device_id_entry_key` ON `admissions` (`device_id`, `entry_key`);
-- create index "admission_booking_id" to table: "admissions"
CREATE INDEX `admission_booking_id` ON `admissions` (`booking_id`);
-- create "agencies" table
CREATE TABLE `agencies` (`id` text NOT NULL, `name` text NOT NULL DEFAULT (''), `kana` text NOT NULL DEFAULT (''), `address` text NOT NULL DEFAULT (''), `telephone` text NOT NULL DEFAULT (''), `open` bool NOT NULL DEFAULT (true), `version` integer NOT NULL DEFAULT (1), PRIMARY KEY (`id`));
-- create "allotments" table
CREATE TABLE `allotments` (`id` text NOT NULL, `name` text NOT NULL DEFAULT (''), `position` integer NOT NULL DEFAULT (0), `quantity` integer NOT NULL, `taken` integer NOT NULL DEFAULT (0), `event_session_id` text NULL, `offering_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `allotments_event_sessions_allotment` FOREIGN KEY (`event_session_id`) REFERENCES `event_sessions` (`id`) ON DELETE NO ACTION, CONSTRAINT `allotments_offerings_allotments` FOREIGN KEY (`offering_id`) REFERENCES `offerings` (`id`) ON DELETE NO ACTION, CONSTRAINT `allotment_of` CHECK (offering_id IS NULL AND event_session_id IS NOT NULL OR offering_id IS NOT NULL AND event_session_id IS NULL), CONSTRAINT `allotment_taken` CHECK (taken >= 0 AND taken <= quantity));
-- create index "allotments_event_session_id_key" to table: "allotments"
CREATE UNIQUE INDEX `allotments_event_session_id_key` ON `allotments` (`event_session_id`);
-- create "allowances" table
CREATE TABLE `allowances` (`id` text NOT NULL, `fiscal_year` integer NOT NULL, `taken` integer NOT NULL, `offering_id` text NULL, `limit_group_id` text NULL, `member_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `allowances_offerings_offering` FOREIGN KEY (`offering_id`) REFERENCES `offerings` (`id`) ON DELETE NO ACTION, CONSTRAINT `allowances_limit_groups_limit_group` FOREIGN KEY (`limit_group_id`) REFERENCES `limit_groups` (`id`) ON DELETE NO ACTION, CONSTRAINT `allowances_members_allowances` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON DELETE NO ACTION, CONSTRAINT `allowance_of` CHECK (offering_id IS NULL AND limit_group_id IS NOT NULL OR offering_id IS NOT NULL AND limit_group_id IS NULL), CONSTRAINT `allowance_taken` CHECK (taken >= 0));
-- create index "allowance_member_id_offering_id_fiscal_year" to table: "allowances"
CREATE UNIQUE INDEX `allowance_member_id_offering_id_fiscal_year` ON `allowances` (`member_id`, `offering_id`, `fiscal_year`);
-- create index "allowance_member_id_limit_group_id_fiscal_year" to table: "allowances"
CREATE UNIQUE INDEX `allowance_member_id_limit_group_id_fiscal_year` ON `allowances` (`member_id`, `limit_group_id`, `fiscal_year`);
-- create "amendments" table
CREATE TABLE `amendments` (`id` text NOT NULL, `session_ids` json NULL, `lines` json NOT NULL, `touched` integer NOT NULL, `told_at` datetime NULL, `made_at` datetime NOT NULL, `made_by_id` text NOT NULL, `event_id` text NULL, `offering_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `amendments_staffs_made_by` FOREIGN KEY (`made_by_id`) REFERENCES `staffs` (`id`) ON DELETE NO ACTION, CONSTRAINT `amendments_events_amendments` FOREIGN KEY (`event_id`) REFERENCES `events` (`id`) ON DELETE NO ACTION, CONSTRAINT `amendments_offerings_amendments` FOREIGN KEY (`offering_id`) REFERENCES `offerings` (`id`) ON DELETE NO ACTION, CONSTRAINT `amendment_of` CHECK (offering_id IS NULL AND event_id IS NOT NULL OR offering_id IS NOT NULL AND event_id IS NULL));
-- create "approval_terms" table
CREATE TABLE `approval_terms` (`id` text NOT NULL, `alone_up_to` integer NOT NULL, `unattended_up_to` integer NOT NULL, `undo_minutes` integer NOT NULL, `seed` text NOT NULL, `version` integer NOT NULL DEFAULT (1), PRIMARY KEY (`id`));
-- create "arrears" table
CREATE TABLE `arrears` (`id` text NOT NULL, `open_of` text NULL, `from_on` text NOT NULL, `until_on` text NULL, `note` text NOT NULL, `created_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `set_by_id` text NOT NULL, `ended_by_id` text NULL, `company_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `arrears_staffs_set_by` FOREIGN KEY (`set_by_id`) REFERENCES `staffs` (`id`) ON DELETE NO ACTION, CONSTRAINT `arrears_staffs_ended_by` FOREIGN KEY (`ended_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL, CONSTRAINT `arrears_companies_arrears` FOREIGN KEY (`company_id`) REFERENCES `companies` (`id`) ON DELETE NO ACTION);
-- create index "arrears_open_of_key" to table: "arrears"
CREATE UNIQUE INDEX `arrears_open_of_key` ON `arrears` (`open_of`);
-- create index "arrears_company_id_from_on" to table: "arrears"
CREATE INDEX `arrears_company_id_from_on` ON `arrears` (`company_id`, `from_on`);
-- create "audit_entries" table
CREATE TABLE `audit_entries` (`id` text NOT NULL, `at` datetime NOT NULL, `zone` text NOT NULL, `actor` text NOT NULL, `session_id` text NOT NULL, `terminal` text NOT NULL, `request_id` text NOT NULL, `operation` text NOT NULL, `subjects` text NOT NULL, `items` text NOT NULL, `changes` text NOT NULL, `purposes` text NOT NULL, `refusal` text NOT NULL DEFAULT (''), `times` integer NOT NULL DEFAULT (1), PRIMARY KEY (`id`));
-- create index "auditentry_at" to table: "audit_entries"
CREATE INDEX `auditentry_at` ON `audit_entries` (`at`);
-- create "bank_accounts" table
CREATE TABLE `bank_accounts` (`id` text NOT NULL, `owner` text NOT NULL, `bank` text NOT NULL, `branch` text NOT NULL, `type` text NOT NULL, `number` text NOT NULL, `holder` text NOT NULL DEFAULT (''), `pending_of` text NULL, `current_of` text NULL, `proposed_at` datetime NOT NULL, `confirmed_at` datetime NULL, `ended_at` datetime NULL, `note` text NOT NULL, `version` integer NOT NULL DEFAULT (1), `agency_id` text NULL, `proposed_by_id` text NULL, `confirmed_by_id` text NULL, `claim_id` text NULL, `company_id` text NULL, `member_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `bank_accounts_agencies_bank_accounts` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE SET NULL, CONSTRAINT `bank_accounts_staffs_proposed_by` FOREIGN KEY (`proposed_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL, CONSTRAINT `bank_accounts_staffs_confirmed_by` FOREIGN KEY (`confirmed_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL, CONSTRAINT `bank_accounts_claims_bank_accounts` FOREIGN KEY (`claim_id`) REFERENCES `claims` (`id`) ON DELETE NO ACTION, CONSTRAINT `bank_accounts_companies_bank_accounts` FOREIGN KEY (`company_id`) REFERENCES `companies` (`id`) ON DELETE SET NULL, CONSTRAINT `bank_accounts_members_bank_accounts` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON DELETE SET NULL);
-- create index "bank_accounts_pending_of_key" to table: "bank_accounts"
CREATE UNIQUE INDEX `bank_accounts_pending_of_key` ON `bank_accounts` (`pending_of`);
-- create index "bank_accounts_current_of_key" to table: "bank_accounts"
CREATE UNIQUE INDEX `bank_accounts_current_of_key` ON `bank_accounts` (`current_of`);
-- create index "bankaccount_ended_at_confirmed_at" to table: "bank_accounts"
CREATE INDEX `bankaccount_ended_at_confirmed_at` ON `bank_accounts` (`ended_at`, `confirmed_at`);
-- create "benefit_kinds" table
CREATE TABLE `benefit_kinds` (`id` text NOT NULL, `code` text NOT NULL, `service` text NOT NULL DEFAULT ('BENEFIT'), `name` text NOT NULL DEFAULT (''), `name_en` text NOT NULL DEFAULT (''), `description` text NOT NULL, `asks` json NOT NULL, `relations` json NOT NULL, `on_file` bool NOT NULL DEFAULT (false), `sensitive` bool NOT NULL DEFAULT (false), `certificate` text NOT NULL DEFAULT ('NONE'), `occasion` json NULL, `cheerful` bool NOT NULL DEFAULT (false), `mourning` bool NOT NULL DEFAULT (false), `birth` bool NOT NULL DEFAULT (false), `heir` bool NOT NULL DEFAULT (false), `coupon_months` integer NOT NULL DEFAULT (0), `host_kind` text NOT NULL DEFAULT (''), `host_unsure` json NOT NULL, `position` integer NOT NULL, `open` bool NOT NULL DEFAULT (false), PRIMARY KEY (`id`));
-- create index "benefit_kinds_code_key" to table: "benefit_kinds"
CREATE UNIQUE INDEX `benefit_kinds_code_key` ON `benefit_kinds` (`code`);
-- create "benefit_rules" table
CREATE TABLE `benefit_rules` (`id` text NOT NULL, `in_force_from` text NOT NULL, `amount` integer NOT NULL, `varies` bool NOT NULL DEFAULT (false), `ends` bool NOT NULL DEFAULT (false), `award` json NOT NULL, `conditions` json NOT NULL, `proofs` json NOT NULL, `unattended` bool NOT NULL DEFAULT (false), `sample_percent` integer NOT NULL DEFAULT (0), `version` integer NOT NULL, `kind_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `benefit_rules_benefit_kinds_rules` FOREIGN KEY (`kind_id`) REFERENCES `benefit_kinds` (`id`) ON DELETE NO ACTION);
-- create index "benefitrule_kind_id_in_force_from" to table: "benefit_rules"
CREATE UNIQUE INDEX `benefitrule_kind_id_in_force_from` ON `benefit_rules` (`kind_id`, `in_force_from`);
-- create "bookings" table
CREATE TABLE `bookings` (`id` text NOT NULL, `allotment_id` text NOT NULL, `live_event_id` text NULL, `fiscal_year` integer NULL, `number` text NOT NULL, `entry_code` text NOT NULL, `status` text NOT NULL DEFAULT ('BOOKED'), `people` integer NOT NULL, `amount` integer NOT NULL, `cancellation` json NOT NULL, `cancel_fee` integer NULL, `pay_by` text NOT NULL DEFAULT ('COUNTER'), `slip_number` text NULL, `pay_until` text NULL, `hold_until` datetime NULL, `paid_on` text NULL, `payment_method` text NULL, `received` integer NULL, `unpay_reason` text NOT NULL, `settled_on` text NULL, `telephone` text NOT NULL DEFAULT (''), `email` text NOT NULL DEFAULT (''), `address` text NOT NULL DEFAULT (''), `entered` integer NOT NULL DEFAULT (0), `entered_at` datetime NULL, `note` text NOT NULL, `booked_at` datetime NOT NULL, `ended_at` datetime NULL, `version` integer NOT NULL DEFAULT (1), `book_key` text NOT NULL, `answer_key` text NULL, `cancel_key` text NULL, `pay_key` text NULL, `unpay_key` text NULL, `settle_key` text NULL, `event_id` text NOT NULL, `session_id` text NOT NULL, `filed_by_id` text NULL, `cancelled_by_id` text NULL, `received_by_id` text NULL, `settled_by_id` text NULL, `member_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `bookings_events_event` FOREIGN KEY (`event_id`) REFERENCES `events` (`id`) ON DELETE NO ACTION, CONSTRAINT `bookings_event_sessions_session` FOREIGN KEY (`session_id`) REFERENCES `event_sessions` (`id`) ON DELETE NO ACTION, CONSTRAINT `bookings_staffs_filed_by` FOREIGN KEY (`filed_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL, CONSTRAINT `bookings_staffs_cancelled_by` FOREIGN KEY (`cancelled_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL, CONSTRAINT `bookings_staffs_received_by` FOREIGN KEY (`received_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL, CONSTRAINT `bookings_staffs_settled_by` FOREIGN KEY (`settled_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL, CONSTRAINT `bookings_members_bookings` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON DELETE NO ACTION);
-- create index "bookings_number_key" to table: "bookings"
CREATE UNIQUE INDEX `bookings_number_key` ON `bookings` (`number`);
-- create index "bookings_entry_code_key" to table: "bookings"
CREATE UNIQUE INDEX `bookings_entry_code_key` ON `bookings` (`entry_code`);
-- create index "bookings_slip_number_key" to table: "bookings"
CREATE UNIQUE INDEX `bookings_slip_number_key` ON `bookings` (`slip_number`);
-- create index "bookings_answer_key_key" to table: "bookings"
CREATE UNIQUE INDEX `bookings_answer_key_key` ON `bookings` (`answer_key`);
-- create index "bookings_cancel_key_key" to table: "bookings"
CREATE UNIQUE INDEX `bookings_cancel_key_key` ON `bookings` (`cancel_key`);
-- create index "bookings_pay_key_key" to table: "bookings"
CREATE UNIQUE INDEX `bookings_pay_key_key` ON `bookings` (`pay_key`);
-- create index "bookings_unpay_key_key" to table: "bookings"
CREATE UNIQUE INDEX `bookings_unpay_key_key` ON `bookings` (`unpay_key`);
-- create index "bookings_settle_key_key" to table: "bookings"
CREATE UNIQUE INDEX `bookings_settle_key_key` ON `bookings` (`settle_key`);
-- create index "booking_member_id_book_key" to table: "bookings"
CREATE UNIQUE INDEX `booking_member_id_book_key` ON `bookings` (`member_id`, `book_key`);
-- create index "booking_member_id_live_event_id" to table: "bookings"
CREATE UNIQUE INDEX `booking_member_id_live_event_id` ON `bookings` (`member_id`, `live_event_id`);
-- create index "booking_session_id_status_id" to table: "bookings"
CREATE INDEX `booking_session_id_status_id` ON `bookings` (`session_id`, `status`, `id`);
-- create index "booking_status_pay_until" to table: "bookings"
CREATE INDEX `booking_status_pay_until` ON `bookings` (`status`, `pay_until`);
-- create "card_keys" table
CREATE TABLE `card_keys` (`id` text NOT NULL, `name` text NOT NULL, `public` blob NOT NULL, `made_at` datetime NOT NULL, PRIMARY KEY (`id`));
-- create index "card_keys_name_key" to table: "card_keys"
CREATE UNIQUE INDEX `card_keys_name_key` ON `card_keys` (`name`);
-- create "certificates" table
CREATE TABLE `certificates` (`id` text NOT NULL, `type` text NOT NULL, `status` text NOT NULL DEFAULT ('WAITING'), `absent_from` text NULL, `absent_until` text NULL, `hired_on` text NULL, `certified_from` text NULL, `certified_until` text NULL, `certified_hired_on` text NULL, `note` text NOT NULL, `due_on` text NOT NULL, `on_paper` bool NOT NULL DEFAULT (false), `created_at` datetime NOT NULL, `decided_at` datetime NULL, `mailed_at` datetime NULL, `version` integer NOT NULL DEFAULT (1), `member_id` text NOT NULL, `company_id` text NOT NULL, `officer_id` text NULL, `staff_id` text NULL, `claim_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `certificates_members_member` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON DELETE NO ACTION, CONSTRAINT `certificates_companies_company` FOREIGN KEY (`company_id`) REFERENCES `companies` (`id`) ON DELETE NO ACTION, CONSTRAINT `certificates_officers_officer` FOREIGN KEY (`officer_id`) REFERENCES `officers` (`id`) ON DELETE SET NULL, CONSTRAINT `certificates_staffs_staff` FOREIGN KEY (`staff_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL, CONSTRAINT `certificates_claims_certificates` FOREIGN KEY (`claim_id`) REFERENCES `claims` (`id`) ON DELETE NO ACTION);
-- create index "certificate_company_id_status_due_on_id" to table: "certificates"
CREATE INDEX `certificate_company_id_status_due_on_id` ON `certificates` (`company_id`, `status`, `due_on`, `id`);
-- create index "certificate_company_id_decided_at_id" to table: "certificates"
CREATE INDEX `certificate_company_id_decided_at_id` ON `certificates` (`company_id`, `decided_at`, `id`);
-- create index "certificate_member_id_company_id" to table: "certificates"
CREATE INDEX `certificate_member_id_company_id` ON `certificates` (`member_id`, `company_id`);
-- create "character_choices" table
CREATE TABLE `character_choices` (`id` text NOT NULL, `code_point` integer NOT NULL, `chosen` text NOT NULL, `places` json NOT NULL, `chosen_at` datetime NOT NULL, `chosen_by_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `character_choices_staffs_chosen_by` FOREIGN KEY (`chosen_by_id`) REFERENCES `staffs` (`id`) ON DELETE NO ACTION);
-- create index "character_choices_code_point_key" to table: "character_choices"
CREATE UNIQUE INDEX `character_choices_code_point_key` ON `character_choices` (`code_point`);
-- create "checkouts" table
CREATE TABLE `checkouts` (`id` text NOT NULL, `amount` integer NOT NULL, `status` text NOT NULL DEFAULT ('OPEN'), `refund` text NULL, `received` integer NULL, `refunded_on` text NULL, `session` text NULL, `payment` text NULL, `begun_at` datetime NOT NULL, `until` datetime NOT NULL, `paid_at` datetime NULL, `asked_at` datetime NULL, `booking_id` text NULL, `order_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `checkouts_bookings_checkouts` FOREIGN KEY (`booking_id`) REFERENCES `bookings` (`id`) ON DELETE NO ACTION, CONSTRAINT `checkouts_orders_checkouts` FOREIGN KEY (`order_id`) REFERENCES `orders` (`id`) ON DELETE NO ACTION, CONSTRAINT `checkout_of` CHECK (order_id IS NULL AND booking_id IS NOT NULL OR order_id IS NOT NULL AND booking_id IS NULL));
-- create index "checkout_status_asked_at" to table: "checkouts"
CREATE INDEX `checkout_status_asked_at` ON `checkouts` (`status`, `asked_at`);
-- create "claims" table
CREATE TABLE `claims` (`id` text NOT NULL, `reference` text NOT NULL, `service` text NOT NULL DEFAULT ('BENEFIT'), `status` text NOT NULL DEFAULT ('DRAFT'), `applied_on` text NULL, `deadline_on` text NULL, `amount` integer NULL, `reply` text NOT NULL, `death_denied` bool NOT NULL DEFAULT (false), `verdict` json NULL, `version` integer NOT NULL DEFAULT (1), `submission_key` text NULL, `assigned_at` datetime NULL, `created_at` datetime NOT NULL, `updated_at` datetime NOT NULL, `submitted_at` datetime NULL, `decided_at` datetime NULL, `event_on` text NULL, `relation` text NULL, `person_name` text NOT NULL DEFAULT (''), `person_born_on` text NULL, `absent_from` text NULL, `absent_until` text NULL, `cause` text NULL, `grade` integer NULL, `loss_percent` integer NULL, `flooded` bool NULL, `place_postal_code` text NOT NULL DEFAULT (''), `heir_name` text NOT NULL DEFAULT (''), `heir_relation` text NULL, `heir_postal_code` text NOT NULL DEFAULT (''), `heir_address` text NOT NULL DEFAULT (''), `examined_on` text NULL, `institution` text NOT NULL DEFAULT (''), `examination` text NOT NULL DEFAULT (''), `examination_fee` integer NULL, `cost` integer NULL, `from_on` text NULL, `until_on` text NULL, `tour` text NOT NULL DEFAULT (''), `companions` integer NULL, `course` text NOT NULL DEFAULT (''), `kind_id` text NOT NULL, `company_id` text NOT NULL, `facility_id` text NULL, `agency_id` text NULL, `rule_id` text NULL, `filed_by_id` text NULL, `recommended_by_id` text NULL, `endorsed_by_id` text NULL, `assigned_to_id` text NULL, `certificate_id` text NULL, `revoking_id` text NULL, `member_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `claims_benefit_kinds_claims` FOREIGN KEY (`kind_id`) REFERENCES `benefit_kinds` (`id`) ON DELETE NO ACTION, CONSTRAINT `claims_companies_company` FOREIGN KEY (`company_id`) REFERENCES `companies` (`id`) ON DELETE NO ACTION, CONSTRAINT `claims_facilities_facility` FOREIGN KEY (`facility_id`) REFERENCES `facilities` (`id`) ON DELETE SET NULL, CONSTRAINT `claims_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE SET NULL, CONSTRAINT `claims_benefit_rules_rule` FOREIGN KEY (`rule_id`) REFERENCES `benefit_rules` (`id`) ON DELETE SET NULL, CONSTRAINT `claims_staffs_filed_by` FOREIGN KEY (`filed_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL, CONSTRAINT `claims_staffs_recommended_by` FOREIGN KEY (`recommended_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL, CONSTRAINT `claims_staffs_endorsed_by` FOREIGN KEY (`endorsed_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL, CONSTRAINT `claims_staffs_assigned_to` FOREIGN KEY (`assigned_to_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL, CONSTRAINT `claims_certificates_certificate` FOREIGN KEY (`certificate_id`) REFERENCES `certificates` (`id`) ON DELETE SET NULL, CONSTRAINT `claims_decisions_revoking` FOREIGN KEY (`revoking_id`) REFERENCES `decisions` (`id`) ON DELETE SET NULL, CONSTRAINT `claims_members_claims` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON DELETE NO ACTION);
-- create index "claims_reference_key" to table: "claims"
CREATE UNIQUE INDEX `claims_reference_key` ON `claims` (`reference`);
-- create index "claim_member_id_created_at" to table: "claims"
CREATE INDEX `claim_member_id_created_at` ON `claims` (`member_id`, `created_at`);
-- create index "claim_status_submitted_at_id" to table: "claims"
CREATE INDEX `claim_status_submitted_at_id` ON `claims` (`status`, `submitted_at`, `id`);
-- create index "claim_status_deadline_on_id" to table: "claims"
CREATE INDEX `claim_status_deadline_on_id` ON `claims` (`status`, `deadline_on`, `id`);
-- create index "claim_status_amount_id" to table: "claims"
CREATE INDEX `claim_status_amount_id` ON `claims` (`status`, `amount`, `id`);
-- create index "claim_status_assigned_to_id_submitted_at_id" to table: "claims"
CREATE INDEX `claim_status_assigned_to_id_submitted_at_id` ON `claims` (`status`, `assigned_to_id`, `submitted_at`, `id`);
-- create index "claim_status_kind_id_submitted_at_id" to table: "claims"
CREATE INDEX `claim_status_kind_id_submitted_at_id` ON `claims` (`status`, `kind_id`, `submitted_at`, `id`);
-- create index "claim_member_id_submission_key" to table: "claims"
CREATE UNIQUE INDEX `claim_member_id_submission_key` ON `claims` (`member_id`, `submission_key`);
-- create "companions" table
CREATE TABLE `companions` (`id` text NOT NULL, `relation` text NOT NULL, `age` integer NOT NULL, `fee` integer NOT NULL, `booking_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `companions_bookings_companions` FOREIGN KEY (`booking_id`) REFERENCES `bookings` (`id`) ON DELETE NO ACTION);
-- create "companies" table
CREATE TABLE `companies` (`id` text NOT NULL, `code` text NOT NULL, `name` text NOT NULL DEFAULT (''), `kana` text NOT NULL DEFAULT (''), `postal_code` text NOT NULL DEFAULT (''), `address` text NOT NULL DEFAULT (''), `telephone` text NOT NULL DEFAULT (''), `joined_on` text NULL, `withdrew_on` text NULL, `invoiced` bool NOT NULL DEFAULT (false), `name_key` text NOT NULL DEFAULT (''), `kana_key` text NOT NULL DEFAULT (''), `telephone_key` text NOT NULL DEFAULT (''), PRIMARY KEY (`id`));
-- create index "companies_code_key" to table: "companies"
CREATE UNIQUE INDEX `companies_code_key` ON `companies` (`code`);
-- create index "company_kana_key" to table: "companies"
CREATE INDEX `company_kana_key` ON `companies` (`kana_key`);
-- create index "company_name_key" to table: "companies"
CREATE INDEX `company_name_key` ON `companies` (`name_key`);
-- create index "company_telephone_key" to table: "companies"
CREATE INDEX `company_telephone_key` ON `companies` (`telephone_key`);
-- create "coupons" table
CREATE TABLE `coupons` (`id` text NOT NULL, `live_claim` text NULL, `code` text NOT NULL, `amount` integer NOT NULL, `usable_until` text NOT NULL, `billable_until` text NOT NULL, `status` text NOT NULL DEFAULT ('ISSUED'), `used_on` text NULL, `cost` integer NULL, `bill` text NOT NULL DEFAULT (''), `redeem_key` text NULL, `redeemed_at` datetime NULL, `twice` bool NOT NULL DEFAULT (false), `note` text NOT NULL, `issued_at` datetime NOT NULL, `ended_at` datetime NULL, `version` integer NOT NULL DEFAULT (1), `claim_id` text NOT NULL, `agency_id` text NOT NULL, `redeemed_by_id` text NULL, `cancelled_by_id` text NULL, `member_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `coupons_claims_coupons` FOREIGN KEY (`claim_id`) REFERENCES `claims` (`id`) ON DELETE NO ACTION, CONSTRAINT `coupons_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE NO ACTION, CONSTRAINT `coupons_staffs_redeemed_by` FOREIGN KEY (`redeemed_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL, CONSTRAINT `coupons_staffs_cancelled_by` FOREIGN KEY (`cancelled_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL, CONSTRAINT `coupons_members_coupons` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON DELETE NO ACTION);
-- create index "coupons_live_claim_key" to table: "coupons"
CREATE UNIQUE INDEX `coupons_live_claim_key` ON `coupons` (`live_claim`);
-- create index "coupons_code_key" to table: "coupons"
CREATE UNIQUE INDEX `coupons_code_key` ON `coupons` (`code`);
-- create index "coupons_redeem_key_key" to table: "coupons"
CREATE UNIQUE INDEX `coupons_redeem_key_key` ON `coupons` (`redeem_key`);
-- create index "coupon_agency_id_status_id" to table: "coupons"
CREATE INDEX `coupon_agency_id_status_id` ON `coupons` (`agency_id`, `status`, `id`);
-- create index "coupon_status_billable_until" to table: "coupons"
CREATE INDEX `coupon_status_billable_until` ON `coupons` (`status`, `billable_until`);
-- create "decisions" table
CREATE TABLE `decisions` (`id` text NOT NULL, `step` text NOT NULL, `corrections` json NOT NULL, `revocation` text NULL, `message` text NOT NULL, `note` text NOT NULL, `key` text NULL, `at` datetime NOT NULL, `claim_id` text NOT NULL, `staff_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `decisions_claims_decisions` FOREIGN KEY (`claim_id`) REFERENCES `claims` (`id`) ON DELETE NO ACTION, CONSTRAINT `decisions_staffs_staff` FOREIGN KEY (`staff_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL);
-- create index "decision_claim_id_at" to table: "decisions"
CREATE INDEX `decision_claim_id_at` ON `decisions` (`claim_id`, `at`);
-- create index "decision_claim_id_key" to table: "decisions"
CREATE UNIQUE INDEX `decision_claim_id_key` ON `decisions` (`claim_id`, `key`);
-- create "deposits" table
CREATE TABLE `deposits` (`id` text NOT NULL, `identity` text NOT NULL, `paid_on` text NOT NULL, `amount` integer NOT NULL, `payer` text NOT NULL DEFAULT (''), `remark` text NOT NULL DEFAULT (''), `number` text NOT NULL DEFAULT (''), `status` text NOT NULL, `doubt` text NULL, `reason` text NOT NULL, `decided_at` datetime NULL, `decide_key` text NULL, `version` integer NOT NULL DEFAULT (1), `order_id` text NULL, `booking_id` text NULL, `decided_by_id` text NULL, `statement_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `deposits_orders_order` FOREIGN KEY (`order_id`) REFERENCES `orders` (`id`) ON DELETE SET NULL, CONSTRAINT `deposits_bookings_booking` FOREIGN KEY (`booking_id`) REFERENCES `bookings` (`id`) ON DELETE SET NULL, CONSTRAINT `deposits_staffs_decided_by` FOREIGN KEY (`decided_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL, CONSTRAINT `deposits_statements_deposits` FOREIGN KEY (`statement_id`) REFERENCES `statements` (`id`) ON DELETE NO ACTION);
-- create index "deposits_identity_key" to table: "deposits"
CREATE UNIQUE INDEX `deposits_identity_key` ON `deposits` (`identity`);
-- create index "deposits_decide_key_key" to table: "deposits"
CREATE UNIQUE INDEX `deposits_decide_key_key` ON `deposits` (`decide_key`);
-- create index "deposit_status_id" to table: "deposits"
CREATE INDEX `deposit_status_id` ON `deposits` (`status`, `id`);
-- create index "deposit_status_paid_on" to table: "deposits"
CREATE INDEX `deposit_status_paid_on` ON `deposits` (`status`, `paid_on`);
-- create "disasters" table
CREATE TABLE `disasters` (`id` text NOT NULL, `nature` text NOT NULL, `name` text NOT NULL DEFAULT (''), `from_on` text NOT NULL, `until_on` text NOT NULL, `area` json NOT NULL, `treatment` text NOT NULL, `percent` integer NULL, `note` text NOT NULL, `status` text NOT NULL DEFAULT ('PROPOSED'), `proposed_at` datetime NOT NULL, `settled_at` datetime NULL, `version` integer NOT NULL DEFAULT (1), `replaces_id` text NULL, `proposed_by_id` text NOT NULL, `settled_by_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `disasters_disasters_successors` FOREIGN KEY (`replaces_id`) REFERENCES `disasters` (`id`) ON DELETE SET NULL, CONSTRAINT `disasters_staffs_proposed_by` FOREIGN KEY (`proposed_by_id`) REFERENCES `staffs` (`id`) ON DELETE NO ACTION, CONSTRAINT `disasters_staffs_settled_by` FOREIGN KEY (`settled_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL);
-- create index "disaster_status_until_on" to table: "disasters"
CREATE INDEX `disaster_status_until_on` ON `disasters` (`status`, `until_on`);
-- create "documents" table
CREATE TABLE `documents` (`id` text NOT NULL, `position` integer NOT NULL, `state` text NOT NULL DEFAULT ('SCANNING'), `media_type` text NOT NULL, `size` integer NOT NULL, `pages` integer NOT NULL, `sha256` text NOT NULL, `created_at` datetime NOT NULL, `claim_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `documents_claims_documents` FOREIGN KEY (`claim_id`) REFERENCES `claims` (`id`) ON DELETE NO ACTION);
-- create index "document_claim_id_position" to table: "documents"
CREATE INDEX `document_claim_id_position` ON `documents` (`claim_id`, `position`);
-- create index "document_state_created_at" to table: "documents"
CREATE INDEX `document_state_created_at` ON `documents` (`state`, `created_at`);
-- create "document_contents" table
CREATE TABLE `document_contents` (`id` text NOT NULL, `kept_as` text NOT NULL, `document_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `document_contents_documents_content` FOREIGN KEY (`document_id`) REFERENCES `documents` (`id`) ON DELETE NO ACTION);
-- create index "document_contents_kept_as_key" to table: "document_contents"
CREATE UNIQUE INDEX `document_contents_kept_as_key` ON `document_contents` (`kept_as`);
-- create index "document_contents_document_id_key" to table: "document_contents"
CREATE UNIQUE INDEX `document_contents_document_id_key` ON `document_contents` (`document_id`);
-- create "document_parts" table
CREATE TABLE `document_parts` (`id` text NOT NULL, `begins` integer NOT NULL, `kept_as` text NOT NULL, `upload_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `document_parts_document_uploads_parts` FOREIGN KEY (`upload_id`) REFERENCES `document_uploads` (`id`) ON DELETE NO ACTION);
-- create index "document_parts_kept_as_key" to table: "document_parts"
CREATE UNIQUE INDEX `document_parts_kept_as_key` ON `document_parts` (`kept_as`);
-- create index "documentpart_upload_id_begins" to table: "document_parts"
CREATE UNIQUE INDEX `documentpart_upload_id_begins` ON `document_parts` (`upload_id`, `begins`);
-- create "document_uploads" table
CREATE TABLE `document_uploads` (`id` text NOT NULL, `size` integer NOT NULL, `arrived` integer NOT NULL DEFAULT (0), `phone_key` text NOT NULL, `document_id` text NULL, `created_at` datetime NOT NULL, `expires_at` datetime NOT NULL, `claim_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `document_uploads_claims_uploads` FOREIGN KEY (`claim_id`) REFERENCES `claims` (`id`) ON DELETE NO ACTION);
-- create index "documentupload_claim_id" to table: "document_uploads"
CREATE INDEX `documentupload_claim_id` ON `document_uploads` (`claim_id`);
-- create index "documentupload_expires_at" to table: "document_uploads"
CREATE INDEX `documentupload_expires_at` ON `document_uploads` (`expires_at`);
-- create "door_devices" table
CREATE TABLE `door_devices` (`id` text NOT NULL, `number` integer NOT NULL, `code_digest` text NULL, `code_until` datetime NOT NULL, `credential_digest` text NULL, `made_at` datetime NOT NULL, `enrolled_at` datetime NULL, `seen_at` datetime NULL, `ended_at` datetime NULL, `made_by_id` text NOT NULL, `ended_by_id` text NULL, `session_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `door_devices_staffs_made_by` FOREIGN KEY (`made_by_id`) REFERENCES `staffs` (`id`) ON DELETE NO ACTION, CONSTRAINT `door_devices_staffs_ended_by` FOREIGN KEY (`ended_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL, CONSTRAINT `door_devices_event_sessions_door_devices` FOREIGN KEY (`session_id`) REFERENCES `event_sessions` (`id`) ON DELETE NO ACTION);
-- create index "door_devices_code_digest_key" to table: "door_devices"
CREATE UNIQUE INDEX `door_devices_code_digest_key` ON `door_devices` (`code_digest`);
-- create index "door_devices_credential_digest_key" to table: "door_devices"
CREATE UNIQUE INDEX `door_devices_credential_digest_key` ON `door_devices` (`credential_digest`);
-- create index "doordevice_session_id_number" to table: "door_devices"
CREATE UNIQUE INDEX `doordevice_session_id_number` ON `door_devices` (`session_id`, `number`);
-- create "dues" table
CREATE TABLE `dues` (`id` text NOT NULL, `month` text NOT NULL, `amount` integer NOT NULL, `recorded_on` text NOT NULL, `status` text NOT NULL DEFAULT ('OWED'), `made_at` datetime NOT NULL, `booking_id` text NULL, `company_id` text NOT NULL, `order_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `dues_bookings_due` FOREIGN KEY (`booking_id`) REFERENCES `bookings` (`id`) ON DELETE NO ACTION, CONSTRAINT `dues_companies_dues` FOREIGN KEY (`company_id`) REFERENCES `companies` (`id`) ON DELETE NO ACTION, CONSTRAINT `dues_orders_due` FOREIGN KEY (`order_id`) REFERENCES `orders` (`id`) ON DELETE NO ACTION, CONSTRAINT `due_amount` CHECK (amount >= 0), CONSTRAINT `due_of` CHECK (order_id IS NULL AND booking_id IS NOT NULL OR order_id IS NOT NULL AND booking_id IS NULL));
-- create index "dues_booking_id_key" to table: "dues"
CREATE UNIQUE INDEX `dues_booking_id_key` ON `dues` (`booking_id`);
-- create index "dues_order_id_key" to table: "dues"
CREATE UNIQUE INDEX `dues_order_id_key` ON `dues` (`order_id`);
-- create index "due_company_id_month_id" to table: "dues"
CREATE INDEX `due_company_id_month_id` ON `dues` (`company_id`, `month`, `id`);
-- create "employments" table
CREATE TABLE `employments` (`id` text NOT NULL, `type` text NOT NULL, `location` text NOT NULL DEFAULT (''), `hired_on` text NULL, `from_on` text NULL, `until_on` text NULL, `company_id` text NOT NULL, `member_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `employments_companies_employments` FOREIGN KEY (`company_id`) REFERENCES `companies` (`id`) ON DELETE NO ACTION, CONSTRAINT `employments_members_employments` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON DELETE NO ACTION);
-- create index "employment_member_id_from_on" to table: "employments"
CREATE INDEX `employment_member_id_from_on` ON `employments` (`member_id`, `from_on`);
-- create index "employment_company_id_until_on" to table: "employments"
CREATE INDEX `employment_company_id_until_on` ON `employments` (`company_id`, `until_on`);
-- create "events" table
CREATE TABLE `events` (`id` text NOT NULL, `name` text NOT NULL DEFAULT (''), `description` text NOT NULL, `search_key` text NOT NULL, `eligibility` json NOT NULL, `place` text NOT NULL DEFAULT (''), `fee` integer NOT NULL, `companions_limit` integer NOT NULL, `bands` json NOT NULL, `cancellation` json NOT NULL, `asks` json NOT NULL, `way` text NOT NULL DEFAULT ('FIRST_COME'), `pay_by` json NOT NULL, `booking_from` datetime NOT NULL, `booking_until` datetime NOT NULL, `hold_days` integer NOT NULL, `answer_hours` integer NOT NULL, `status` text NOT NULL DEFAULT ('DRAFT'), `publish_at` datetime NULL, `withdrawal` text NOT NULL, `withdrawn_at` datetime NULL, `made_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `limit_group_id` text NULL, `made_by_id` text NOT NULL, `published_by_id` text NULL, `withdrawn_by_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `events_limit_groups_limit_group` FOREIGN KEY (`limit_group_id`) REFERENCES `limit_groups` (`id`) ON DELETE NO ACTION, CONSTRAINT `events_staffs_made_by` FOREIGN KEY (`made_by_id`) REFERENCES `staffs` (`id`) ON DELETE NO ACTION, CONSTRAINT `events_staffs_published_by` FOREIGN KEY (`published_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL, CONSTRAINT `events_staffs_withdrawn_by` FOREIGN KEY (`withdrawn_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL);
-- create index "event_status_booking_until" to table: "events"
CREATE INDEX `event_status_booking_until` ON `events` (`status`, `booking_until`);
-- create "event_sessions" table
CREATE TABLE `event_sessions` (`id` text NOT NULL, `starts_at` datetime NOT NULL, `moved_at` datetime NULL, `door_closed_at` datetime NULL, `event_id` text NOT NULL, `door_closed_by_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `event_sessions_events_sessions` FOREIGN KEY (`event_id`) REFERENCES `events` (`id`) ON DELETE NO ACTION, CONSTRAINT `event_sessions_staffs_door_closed_by` FOREIGN KEY (`door_closed_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL);
-- create "exports" table
CREATE TABLE `exports` (`id` text NOT NULL, `kind` text NOT NULL, `of_id` text NOT NULL, `repeats` text NULL, `role` text NOT NULL, `purpose` text NOT NULL, `sha256` text NOT NULL, `size` integer NOT NULL, `at` datetime NOT NULL, `staff_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `exports_staffs_staff` FOREIGN KEY (`staff_id`) REFERENCES `staffs` (`id`) ON DELETE NO ACTION);
-- create index "exports_repeats_key" to table: "exports"
CREATE UNIQUE INDEX `exports_repeats_key` ON `exports` (`repeats`);
-- create index "export_at" to table: "exports"
CREATE INDEX `export_at` ON `exports` (`at`);
-- create "facilities" table
CREATE TABLE `facilities` (`id` text NOT NULL, `name` text NOT NULL DEFAULT (''), `kana` text NOT NULL DEFAULT (''), `prefecture` text NOT NULL DEFAULT (''), `address` text NOT NULL DEFAULT (''), `telephone` text NOT NULL DEFAULT (''), `description` text NOT NULL, `open` bool NOT NULL DEFAULT (true), `closed_on` text NULL, `position` integer NOT NULL, `version` integer NOT NULL DEFAULT (1), PRIMARY KEY (`id`));
-- create "favourites" table
CREATE TABLE `favourites` (`id` text NOT NULL, `marked_at` datetime NOT NULL, `reminded_at` datetime NULL, `called_at` datetime NULL, `offering_id` text NULL, `event_id` text NULL, `member_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `favourites_offerings_offering` FOREIGN KEY (`offering_id`) REFERENCES `offerings` (`id`) ON DELETE CASCADE, CONSTRAINT `favourites_events_event` FOREIGN KEY (`event_id`) REFERENCES `events` (`id`) ON DELETE CASCADE, CONSTRAINT `favourites_members_favourites` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON DELETE CASCADE, CONSTRAINT `favourite_of` CHECK (offering_id IS NULL AND event_id IS NOT NULL OR offering_id IS NOT NULL AND event_id IS NULL));
-- create index "favourite_member_id_offering_id" to table: "favourites"
CREATE UNIQUE INDEX `favourite_member_id_offering_id` ON `favourites` (`member_id`, `offering_id`);
-- create index "favourite_member_id_event_id" to table: "favourites"
CREATE UNIQUE INDEX `favourite_member_id_event_id` ON `favourites` (`member_id`, `event_id`);
-- create "import_records" table
CREATE TABLE `import_records` (`id` text NOT NULL, `noun` text NOT NULL, `verdict` text NOT NULL, `reason` text NOT NULL, `file` text NOT NULL DEFAULT (''), `record` integer NOT NULL, `byte` integer NOT NULL, `raw` blob NOT NULL, `decoded` json NOT NULL, `run_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `import_records_import_runs_records` FOREIGN KEY (`run_id`) REFERENCES `import_runs` (`id`) ON DELETE NO ACTION);
-- create index "importrecord_run_id_verdict_id" to table: "import_records"
CREATE INDEX `importrecord_run_id_verdict_id` ON `import_records` (`run_id`, `verdict`, `id`);
-- create "import_runs" table
CREATE TABLE `import_runs` (`id` text NOT NULL, `layout` text NOT NULL, `started_at` datetime NOT NULL, `finished_at` datetime NOT NULL, `report` json NOT NULL, PRIMARY KEY (`id`));
-- create "invitation_runs" table
CREATE TABLE `invitation_runs` (`id` text NOT NULL, `idempotency_key` text NOT NULL, `staff_id` text NOT NULL, `at` datetime NOT NULL, `letters` integer NOT NULL, PRIMARY KEY (`id`));
-- create index "invitation_runs_idempotency_key_key" to table: "invitation_runs"
CREATE UNIQUE INDEX `invitation_runs_idempotency_key_key` ON `invitation_runs` (`idempotency_key`);
-- create "jobs" table
CREATE TABLE `jobs` (`id` text NOT NULL, `kind` text NOT NULL, `payload` json NOT NULL, `run_at` datetime NOT NULL, `attempts` integer NOT NULL DEFAULT (0), `leased_until` datetime NULL, `leased_by` text NULL, `done_at` datetime NULL, `error` text NOT NULL, PRIMARY KEY (`id`));
-- create index "job_done_at_run_at" to table: "jobs"
CREATE INDEX `job_done_at_run_at` ON `jobs` (`done_at`, `run_at`);
-- create "leaving_corrections" table
CREATE TABLE `leaving_corrections` (`id` text NOT NULL, `was_on` text NULL, `left_on` text NULL, `reason` text NOT NULL, `answer` text NOT NULL, `status` text NOT NULL DEFAULT ('PROPOSED'), `pending_of` text NULL, `proposed_at` datetime NOT NULL, `settled_at` datetime NULL, `version` integer NOT NULL DEFAULT (1), `proposed_by_id` text NOT NULL, `settled_by_id` text NULL, `member_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `leaving_corrections_staffs_proposed_by` FOREIGN KEY (`proposed_by_id`) REFERENCES `staffs` (`id`) ON DELETE NO ACTION, CONSTRAINT `leaving_corrections_staffs_settled_by` FOREIGN KEY (`settled_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL, CONSTRAINT `leaving_corrections_members_leaving_corrections` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON DELETE NO ACTION);
-- create index "leaving_corrections_pending_of_key" to table: "leaving_corrections"
CREATE UNIQUE INDEX `leaving_corrections_pending_of_key` ON `leaving_corrections` (`pending_of`);
-- create index "leavingcorrection_status" to table: "leaving_corrections"
CREATE INDEX `leavingcorrection_status` ON `leaving_corrections` (`status`);
-- create index "leavingcorrection_member_id" to table: "leaving_corrections"
CREATE INDEX `leavingcorrection_member_id` ON `leaving_corrections` (`member_id`);
-- create "letters" table
CREATE TABLE `letters` (`id` text NOT NULL, `kind` text NOT NULL, `due_at` datetime NOT NULL, `payee` text NULL, `pay_on` text NULL, `amount` integer NULL, `sent_at` datetime NULL, `claim_id` text NOT NULL, `decision_id` text NOT NULL, `sent_by_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `letters_claims_letters` FOREIGN KEY (`claim_id`) REFERENCES `claims` (`id`) ON DELETE NO ACTION, CONSTRAINT `letters_decisions_letter` FOREIGN KEY (`decision_id`) REFERENCES `decisions` (`id`) ON DELETE NO ACTION, CONSTRAINT `letters_staffs_sent_by` FOREIGN KEY (`sent_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL);
-- create index "letters_decision_id_key" to table: "letters"
CREATE UNIQUE INDEX `letters_decision_id_key` ON `letters` (`decision_id`);
-- create index "letter_sent_at_id" to table: "letters"
CREATE INDEX `letter_sent_at_id` ON `letters` (`sent_at`, `id`);
-- create "limit_groups" table
CREATE TABLE `limit_groups` (`id` text NOT NULL, `name` text NOT NULL DEFAULT (''), `counts` text NOT NULL DEFAULT ('TICKETS'), `member_limit` integer NOT NULL, `made_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `made_by_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `limit_groups_staffs_made_by` FOREIGN KEY (`made_by_id`) REFERENCES `staffs` (`id`) ON DELETE NO ACTION, CONSTRAINT `limit_group_limit` CHECK (member_limit > 0));
-- create "lotteries" table
CREATE TABLE `lotteries` (`id` text NOT NULL, `number_name` text NOT NULL DEFAULT (''), `draw_on` text NOT NULL, `decimals` integer NOT NULL, `status` text NOT NULL DEFAULT ('OPEN'), `commitment` text NOT NULL DEFAULT (''), `seed_sealed` blob NULL, `file` text NOT NULL, `drawn_number` text NOT NULL DEFAULT (''), `number_source` text NOT NULL DEFAULT (''), `closed_at` datetime NULL, `numbered_at` datetime NULL, `confirmed_at` datetime NULL, `drawn_at` datetime NULL, `draw_key` text NULL, `version` integer NOT NULL DEFAULT (1), `event_session_id` text NULL, `numbered_by_id` text NULL, `confirmed_by_id` text NULL, `drawn_by_id` text NULL, `offering_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `lotteries_event_sessions_lottery` FOREIGN KEY (`event_session_id`) REFERENCES `event_sessions` (`id`) ON DELETE NO ACTION, CONSTRAINT `lotteries_staffs_numbered_by` FOREIGN KEY (`numbered_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL, CONSTRAINT `lotteries_staffs_confirmed_by` FOREIGN KEY (`confirmed_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL, CONSTRAINT `lotteries_staffs_drawn_by` FOREIGN KEY (`drawn_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL, CONSTRAINT `lotteries_offerings_lottery` FOREIGN KEY (`offering_id`) REFERENCES `offerings` (`id`) ON DELETE NO ACTION, CONSTRAINT `lottery_of` CHECK (offering_id IS NULL AND event_session_id IS NOT NULL OR offering_id IS NOT NULL AND event_session_id IS NULL));
-- create index "lotteries_draw_key_key" to table: "lotteries"
CREATE UNIQUE INDEX `lotteries_draw_key_key` ON `lotteries` (`draw_key`);
-- create index "lotteries_event_session_id_key" to table: "lotteries"
CREATE UNIQUE INDEX `lotteries_event_session_id_key` ON `lotteries` (`event_session_id`);
-- create index "lotteries_offering_id_key" to table: "lotteries"
CREATE UNIQUE INDEX `lotteries_offering_id_key` ON `lotteries` (`offering_id`);
-- create "lottery_entries" table
CREATE TABLE `lottery_entries` (`id` text NOT NULL, `code` text NOT NULL, `quantity` integer NOT NULL, `pay_by` text NULL, `entered_on` text NOT NULL, `chances` integer NOT NULL DEFAULT (1), `status` text NOT NULL DEFAULT ('ENTERED'), `forfeit` text NULL, `rank` integer NULL, `told_at` datetime NULL, `entered_at` datetime NOT NULL, `ended_at` datetime NULL, `version` integer NOT NULL DEFAULT (1), `lottery_id` text NOT NULL, `order_id` text NULL, `booking_id` text NULL, `filed_by_id` text NULL, `cancelled_by_id` text NULL, `member_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `lottery_entries_lotteries_entries` FOREIGN KEY (`lottery_id`) REFERENCES `lotteries` (`id`) ON DELETE NO ACTION, CONSTRAINT `lottery_entries_orders_order` FOREIGN KEY (`order_id`) REFERENCES `orders` (`id`) ON DELETE SET NULL, CONSTRAINT `lottery_entries_bookings_booking` FOREIGN KEY (`booking_id`) REFERENCES `bookings` (`id`) ON DELETE SET NULL, CONSTRAINT `lottery_entries_staffs_filed_by` FOREIGN KEY (`filed_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL, CONSTRAINT `lottery_entries_staffs_cancelled_by` FOREIGN KEY (`cancelled_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL, CONSTRAINT `lottery_entries_members_lottery_entries` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON DELETE NO ACTION);
-- create index "lottery_entries_code_key" to table: "lottery_entries"
CREATE UNIQUE INDEX `lottery_entries_code_key` ON `lottery_entries` (`code`);
-- create index "lotteryentry_lottery_id_member_id" to table: "lottery_entries"
CREATE UNIQUE INDEX `lotteryentry_lottery_id_member_id` ON `lottery_entries` (`lottery_id`, `member_id`);
-- create index "lotteryentry_member_id_status_ended_at" to table: "lottery_entries"
CREATE INDEX `lotteryentry_member_id_status_ended_at` ON `lottery_entries` (`member_id`, `status`, `ended_at`);
-- create index "lotteryentry_lottery_id_told_at" to table: "lottery_entries"
CREATE INDEX `lotteryentry_lottery_id_told_at` ON `lottery_entries` (`lottery_id`, `told_at`);
-- create "mail_tokens" table
CREATE TABLE `mail_tokens` (`id` text NOT NULL, `purpose` text NOT NULL, `digest` text NOT NULL, `email` text NOT NULL DEFAULT (''), `ends_at` datetime NOT NULL, `used_at` datetime NULL, `account_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `mail_tokens_accounts_mail_tokens` FOREIGN KEY (`account_id`) REFERENCES `accounts` (`id`) ON DELETE NO ACTION);
-- create index "mail_tokens_digest_key" to table: "mail_tokens"
CREATE UNIQUE INDEX `mail_tokens_digest_key` ON `mail_tokens` (`digest`);
-- create "members" table
CREATE TABLE `members` (`id` text NOT NULL, `number` text NOT NULL, `name` text NOT NULL DEFAULT (''), `kana` text NOT NULL DEFAULT (''), `sex` text NOT NULL, `born_on` text NULL, `married_on` text NULL, `joined_on` text NULL, `left_on` text NULL, `postal_code` text NOT NULL DEFAULT (''), `address` text NOT NULL DEFAULT (''), `telephone` text NOT NULL DEFAULT (''), `name_key` text NOT NULL DEFAULT (''), `kana_key` text NOT NULL DEFAULT (''), `given_name_key` text NOT NULL DEFAULT (''), `given_kana_key` text NOT NULL DEFAULT (''), `telephone_key` text NOT NULL DEFAULT (''), PRIMARY KEY (`id`));
-- create index "members_number_key" to table: "members"
CREATE UNIQUE INDEX `members_number_key` ON `members` (`number`);
-- create index "member_kana_key_id" to table: "members"
CREATE INDEX `member_kana_key_id` ON `members` (`kana_key`, `id`);
-- create index "member_name_key" to table: "members"
CREATE INDEX `member_name_key` ON `members` (`name_key`);
-- create index "member_telephone_key" to table: "members"
CREATE INDEX `member_telephone_key` ON `members` (`telephone_key`);
-- create index "member_given_name_key_kana_key_id" to table: "members"
CREATE INDEX `member_given_name_key_kana_key_id` ON `members` (`given_name_key`, `kana_key`, `id`);
-- create index "member_given_kana_key_kana_key_id" to table: "members"
CREATE INDEX `member_given_kana_key_kana_key_id` ON `members` (`given_kana_key`, `kana_key`, `id`);
-- create "notices" table
CREATE TABLE `notices` (`id` text NOT NULL, `kind` text NOT NULL, `once` text NULL, `made_at` datetime NOT NULL, `read_at` datetime NULL, `mailed_at` datetime NULL, `claim_id` text NULL, `member_id` text NOT NULL, `order_id` text NULL, `offering_id` text NULL, `booking_id` text NULL, `event_id` text NULL, `benefit_kind_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `notices_claims_notices` FOREIGN KEY (`claim_id`) REFERENCES `claims` (`id`) ON DELETE SET NULL, CONSTRAINT `notices_members_notices` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON DELETE NO ACTION, CONSTRAINT `notices_orders_order` FOREIGN KEY (`order_id`) REFERENCES `orders` (`id`) ON DELETE SET NULL, CONSTRAINT `notices_offerings_offering` FOREIGN KEY (`offering_id`) REFERENCES `offerings` (`id`) ON DELETE SET NULL, CONSTRAINT `notices_bookings_booking` FOREIGN KEY (`booking_id`) REFERENCES `bookings` (`id`) ON DELETE SET NULL, CONSTRAINT `notices_events_event` FOREIGN KEY (`event_id`) REFERENCES `events` (`id`) ON DELETE SET NULL, CONSTRAINT `notices_benefit_kinds_benefit_kind` FOREIGN KEY (`benefit_kind_id`) REFERENCES `benefit_kinds` (`id`) ON DELETE SET NULL);
-- create index "notice_member_id_read_at" to table: "notices"
CREATE INDEX `notice_member_id_read_at` ON `notices` (`member_id`, `read_at`);
-- create index "notice_member_id_once" to table: "notices"
CREATE UNIQUE INDEX `notice_member_id_once` ON `notices` (`member_id`, `once`);
-- create "offer_counts" table
CREATE TABLE `offer_counts` (`id` text NOT NULL, `members` integer NULL, `due_soon` integer NULL, `counted_on` text NOT NULL, `kind_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `offer_counts_benefit_kinds_offer_counts` FOREIGN KEY (`kind_id`) REFERENCES `benefit_kinds` (`id`) ON DELETE NO ACTION);
-- create "offerings" table
CREATE TABLE `offerings` (`id` text NOT NULL, `name` text NOT NULL DEFAULT (''), `description` text NOT NULL, `search_key` text NOT NULL, `eligibility` json NOT NULL, `way` text NOT NULL DEFAULT ('FIRST_COME'), `face_value` integer NOT NULL, `price` integer NOT NULL, `member_limit` integer NOT NULL, `sale_from` datetime NOT NULL, `sale_until` datetime NOT NULL, `delivery` text NOT NULL, `hold_days` integer NOT NULL, `answer_hours` integer NOT NULL DEFAULT (48), `line_until` text NULL, `pay_by` json NOT NULL, `status` text NOT NULL DEFAULT ('DRAFT'), `publish_at` datetime NULL, `withdrawal` text NOT NULL, `withdrawn_at` datetime NULL, `made_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `limit_group_id` text NULL, `made_by_id` text NOT NULL, `published_by_id` text NULL, `withdrawn_by_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `offerings_limit_groups_limit_group` FOREIGN KEY (`limit_group_id`) REFERENCES `limit_groups` (`id`) ON DELETE NO ACTION, CONSTRAINT `offerings_staffs_made_by` FOREIGN KEY (`made_by_id`) REFERENCES `staffs` (`id`) ON DELETE NO ACTION, CONSTRAINT `offerings_staffs_published_by` FOREIGN KEY (`published_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL, CONSTRAINT `offerings_staffs_withdrawn_by` FOREIGN KEY (`withdrawn_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL);
-- create index "offering_status_sale_until" to table: "offerings"
CREATE INDEX `offering_status_sale_until` ON `offerings` (`status`, `sale_until`);
-- create "officers" table
CREATE TABLE `officers` (`id` text NOT NULL, `number` text NOT NULL, `name` text NOT NULL DEFAULT (''), `email` text NOT NULL DEFAULT (''), `enabled` bool NOT NULL DEFAULT (true), `created_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `company_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `officers_companies_officers` FOREIGN KEY (`company_id`) REFERENCES `companies` (`id`) ON DELETE NO ACTION);
-- create index "officers_number_key" to table: "officers"
CREATE UNIQUE INDEX `officers_number_key` ON `officers` (`number`);
-- create index "officer_company_id_id" to table: "officers"
CREATE INDEX `officer_company_id_id` ON `officers` (`company_id`, `id`);
-- create "orders" table
CREATE TABLE `orders` (`id` text NOT NULL, `allotment_id` text NOT NULL, `number` text NOT NULL, `ordered_on` text NOT NULL, `quantity` integer NOT NULL, `amount` integer NOT NULL, `fiscal_year` integer NOT NULL, `status` text NOT NULL DEFAULT ('ORDERED'), `pay_by` text NOT NULL DEFAULT ('COUNTER'), `slip_number` text NULL, `pay_until` text NOT NULL, `hold_until` datetime NULL, `paid_on` text NULL, `payment_method` text NULL, `received` integer NULL, `settled_on` text NULL, `order_key` text NOT NULL, `cancel_key` text NULL, `pay_key` text NULL, `deliver_key` text NULL, `unpay_key` text NULL, `settle_key` text NULL, `note` text NOT NULL, `unpay_reason` text NOT NULL, `returned` integer NOT NULL DEFAULT (0), `identified_by` text NULL, `ordered_at` datetime NOT NULL, `paid_at` datetime NULL, `delivered_at` datetime NULL, `ended_at` datetime NULL, `version` integer NOT NULL DEFAULT (1), `member_id` text NOT NULL, `offering_id` text NOT NULL, `filed_by_id` text NULL, `cancelled_by_id` text NULL, `settled_by_id` text NULL, `received_by_id` text NULL, `delivered_by_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `orders_members_orders` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON DELETE NO ACTION, CONSTRAINT `orders_offerings_offering` FOREIGN KEY (`offering_id`) REFERENCES `offerings` (`id`) ON DELETE NO ACTION, CONSTRAINT `orders_staffs_filed_by` FOREIGN KEY (`filed_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL, CONSTRAINT `orders_staffs_cancelled_by` FOREIGN KEY (`cancelled_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL, CONSTRAINT `orders_staffs_settled_by` FOREIGN KEY (`settled_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL, CONSTRAINT `orders_staffs_received_by` FOREIGN KEY (`received_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL, CONSTRAINT `orders_staffs_delivered_by` FOREIGN KEY (`delivered_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL, CONSTRAINT `order_returned` CHECK (returned >= 0 AND returned <= quantity));
-- create index "orders_number_key" to table: "orders"
CREATE UNIQUE INDEX `orders_number_key` ON `orders` (`number`);
-- create index "orders_slip_number_key" to table: "orders"
CREATE UNIQUE INDEX `orders_slip_number_key` ON `orders` (`slip_number`);
-- create index "orders_cancel_key_key" to table: "orders"
CREATE UNIQUE INDEX `orders_cancel_key_key` ON `orders` (`cancel_key`);
-- create index "orders_pay_key_key" to table: "orders"
CREATE UNIQUE INDEX `orders_pay_key_key` ON `orders` (`pay_key`);
-- create index "orders_deliver_key_key" to table: "orders"
CREATE UNIQUE INDEX `orders_deliver_key_key` ON `orders` (`deliver_key`);
-- create index "orders_unpay_key_key" to table: "orders"
CREATE UNIQUE INDEX `orders_unpay_key_key` ON `orders` (`unpay_key`);
-- create index "orders_settle_key_key" to table: "orders"
CREATE UNIQUE INDEX `orders_settle_key_key` ON `orders` (`settle_key`);
-- create index "order_member_id_order_key" to table: "orders"
CREATE UNIQUE INDEX `order_member_id_order_key` ON `orders` (`member_id`, `order_key`);
-- create index "order_offering_id_status_id" to table: "orders"
CREATE INDEX `order_offering_id_status_id` ON `orders` (`offering_id`, `status`, `id`);
-- create index "order_status_pay_until" to table: "orders"
CREATE INDEX `order_status_pay_until` ON `orders` (`status`, `pay_until`);
-- create "pay_days" table
CREATE TABLE `pay_days` (`id` text NOT NULL, `in_force_from` text NOT NULL, `closing_day` integer NOT NULL, `pay_day` integer NOT NULL, `version` integer NOT NULL DEFAULT (1), PRIMARY KEY (`id`));
-- create index "pay_days_in_force_from_key" to table: "pay_days"
CREATE UNIQUE INDEX `pay_days_in_force_from_key` ON `pay_days` (`in_force_from`);
-- create "payments" table
CREATE TABLE `payments` (`id` text NOT NULL, `host_kind` text NOT NULL, `relation` text NOT NULL, `paid` text NOT NULL, `amount` integer NOT NULL, `live_claim` text NULL, `payee` text NULL, `returned_on` text NULL, `occurrence` integer NOT NULL DEFAULT (0), `kind_id` text NULL, `claim_id` text NULL, `member_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `payments_benefit_kinds_payments` FOREIGN KEY (`kind_id`) REFERENCES `benefit_kinds` (`id`) ON DELETE SET NULL, CONSTRAINT `payments_claims_payments` FOREIGN KEY (`claim_id`) REFERENCES `claims` (`id`) ON DELETE SET NULL, CONSTRAINT `payments_members_payments` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON DELETE NO ACTION);
-- create index "payments_live_claim_key" to table: "payments"
CREATE UNIQUE INDEX `payments_live_claim_key` ON `payments` (`live_claim`);
-- create index "payment_member_id_paid" to table: "payments"
CREATE INDEX `payment_member_id_paid` ON `payments` (`member_id`, `paid`);
-- create index "payment_member_id_host_kind_relation_paid_amount_occurrence" to table: "payments"
CREATE UNIQUE INDEX `payment_member_id_host_kind_relation_paid_amount_occurrence` ON `payments` (`member_id`, `host_kind`, `relation`, `paid`, `amount`, `occurrence`);
-- create "payouts" table
CREATE TABLE `payouts` (`id` text NOT NULL, `number` integer NOT NULL, `month` text NOT NULL, `pay_on` text NOT NULL, `status` text NOT NULL DEFAULT ('MADE'), `transfer_count` integer NOT NULL, `claim_count` integer NOT NULL, `held_count` integer NOT NULL, `total` integer NOT NULL, `sha256` text NOT NULL DEFAULT (''), `client_code` text NOT NULL, `client_name` text NOT NULL DEFAULT (''), `line_breaks` bool NOT NULL, `bank` text NOT NULL, `bank_kana` text NOT NULL DEFAULT (''), `branch` text NOT NULL, `branch_kana` text NOT NULL DEFAULT (''), `account_type` text NOT NULL, `account_number` text NOT NULL, `make_key` text NOT NULL, `release_key` text NULL, `pay_key` text NULL, `made_at` datetime NOT NULL, `changers` json NOT NULL, `released_at` datetime NULL, `paid_at` datetime NULL, `cancelled_at` datetime NULL, `note` text NOT NULL, `version` integer NOT NULL DEFAULT (1), `made_by_id` text NOT NULL, `released_by_id` text NULL, `paid_by_id` text NULL, `cancelled_by_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `payouts_staffs_made_by` FOREIGN KEY (`made_by_id`) REFERENCES `staffs` (`id`) ON DELETE NO ACTION, CONSTRAINT `payouts_staffs_released_by` FOREIGN KEY (`released_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL, CONSTRAINT `payouts_staffs_paid_by` FOREIGN KEY (`paid_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL, CONSTRAINT `payouts_staffs_cancelled_by` FOREIGN KEY (`cancelled_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL);
-- create index "payouts_number_key" to table: "payouts"
CREATE UNIQUE INDEX `payouts_number_key` ON `payouts` (`number`);
-- create index "payouts_make_key_key" to table: "payouts"
CREATE UNIQUE INDEX `payouts_make_key_key` ON `payouts` (`make_key`);
-- create index "payouts_release_key_key" to table: "payouts"
CREATE UNIQUE INDEX `payouts_release_key_key` ON `payouts` (`release_key`);
-- create index "payouts_pay_key_key" to table: "payouts"
CREATE UNIQUE INDEX `payouts_pay_key_key` ON `payouts` (`pay_key`);
-- create "payout_lines" table
CREATE TABLE `payout_lines` (`id` text NOT NULL, `amount` integer NOT NULL, `live_claim` text NULL, `held` text NULL, `noticed_at` datetime NULL, `claim_id` text NOT NULL, `payout_id` text NOT NULL, `member_id` text NOT NULL, `company_id` text NOT NULL, `agency_id` text NULL, `transfer_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `payout_lines_claims_payout_lines` FOREIGN KEY (`claim_id`) REFERENCES `claims` (`id`) ON DELETE NO ACTION, CONSTRAINT `payout_lines_payouts_lines` FOREIGN KEY (`payout_id`) REFERENCES `payouts` (`id`) ON DELETE NO ACTION, CONSTRAINT `payout_lines_members_member` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON DELETE NO ACTION, CONSTRAINT `payout_lines_companies_company` FOREIGN KEY (`company_id`) REFERENCES `companies` (`id`) ON DELETE NO ACTION, CONSTRAINT `payout_lines_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE SET NULL, CONSTRAINT `payout_lines_transfers_lines` FOREIGN KEY (`transfer_id`) REFERENCES `transfers` (`id`) ON DELETE SET NULL);
-- create index "payout_lines_live_claim_key" to table: "payout_lines"
CREATE UNIQUE INDEX `payout_lines_live_claim_key` ON `payout_lines` (`live_claim`);
-- create index "payoutline_payout_id_held_id" to table: "payout_lines"
CREATE INDEX `payoutline_payout_id_held_id` ON `payout_lines` (`payout_id`, `held`, `id`);
-- create "payout_terms" table
CREATE TABLE `payout_terms` (`id` text NOT NULL, `client_code` text NOT NULL, `client_name` text NOT NULL DEFAULT (''), `own_accounts` bool NOT NULL, `line_breaks` bool NOT NULL, `last_number` integer NOT NULL DEFAULT (0), `version` integer NOT NULL DEFAULT (1), PRIMARY KEY (`id`));
-- create "pictures" table
CREATE TABLE `pictures` (`id` text NOT NULL, `alt` text NOT NULL DEFAULT (''), `width` integer NOT NULL, `height` integer NOT NULL, `sha256` text NOT NULL, `kept_as` text NOT NULL, `small_kept_as` text NOT NULL, `added_at` datetime NOT NULL, `event_id` text NULL, `offering_id` text NULL, `added_by_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `pictures_events_pictures` FOREIGN KEY (`event_id`) REFERENCES `events` (`id`) ON DELETE NO ACTION, CONSTRAINT `pictures_offerings_pictures` FOREIGN KEY (`offering_id`) REFERENCES `offerings` (`id`) ON DELETE NO ACTION, CONSTRAINT `pictures_staffs_added_by` FOREIGN KEY (`added_by_id`) REFERENCES `staffs` (`id`) ON DELETE NO ACTION, CONSTRAINT `picture_of` CHECK (offering_id IS NULL AND event_id IS NOT NULL OR offering_id IS NOT NULL AND event_id IS NULL));
-- create index "pictures_kept_as_key" to table: "pictures"
CREATE UNIQUE INDEX `pictures_kept_as_key` ON `pictures` (`kept_as`);
-- create index "pictures_small_kept_as_key" to table: "pictures"
CREATE UNIQUE INDEX `pictures_small_kept_as_key` ON `pictures` (`small_kept_as`);
-- create index "picture_offering_id_sha256" to table: "pictures"
CREATE UNIQUE INDEX `picture_offering_id_sha256` ON `pictures` (`offering_id`, `sha256`);
-- create index "picture_event_id_sha256" to table: "pictures"
CREATE UNIQUE INDEX `picture_event_id_sha256` ON `pictures` (`event_id`, `sha256`);
-- create "purposed_looks" table
CREATE TABLE `purposed_looks` (`id` text NOT NULL, `session_id` text NOT NULL, `purpose` text NOT NULL, `note` text NOT NULL DEFAULT (''), `at` datetime NOT NULL, `ends_at` datetime NOT NULL, `claim_id` text NOT NULL, `staff_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `purposed_looks_claims_looks` FOREIGN KEY (`claim_id`) REFERENCES `claims` (`id`) ON DELETE NO ACTION, CONSTRAINT `purposed_looks_staffs_staff` FOREIGN KEY (`staff_id`) REFERENCES `staffs` (`id`) ON DELETE NO ACTION);
-- create index "purposedlook_staff_id_session_id_ends_at" to table: "purposed_looks"
CREATE INDEX `purposedlook_staff_id_session_id_ends_at` ON `purposed_looks` (`staff_id`, `session_id`, `ends_at`);
-- create index "purposedlook_claim_id_at" to table: "purposed_looks"
CREATE INDEX `purposedlook_claim_id_at` ON `purposed_looks` (`claim_id`, `at`);
-- create "refused_refunds" table
CREATE TABLE `refused_refunds` (`id` text NOT NULL, `live` text NULL, `amount` integer NOT NULL, `outcome` text NULL, `settled_on` text NULL, `note` text NOT NULL, `settle_key` text NULL, `reopened_on` text NULL, `reopen_reason` text NOT NULL, `reopen_key` text NULL, `refused_at` datetime NOT NULL, `asked_at` datetime NULL, `asking_at` datetime NULL, `version` integer NOT NULL DEFAULT (1), `booking_id` text NULL, `checkout_id` text NULL, `order_id` text NULL, `settled_by_id` text NULL, `reopened_by_id` text NULL, `ticket_return_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `refused_refunds_bookings_refused_refunds` FOREIGN KEY (`booking_id`) REFERENCES `bookings` (`id`) ON DELETE NO ACTION, CONSTRAINT `refused_refunds_checkouts_refused_refunds` FOREIGN KEY (`checkout_id`) REFERENCES `checkouts` (`id`) ON DELETE NO ACTION, CONSTRAINT `refused_refunds_orders_refused_refunds` FOREIGN KEY (`order_id`) REFERENCES `orders` (`id`) ON DELETE NO ACTION, CONSTRAINT `refused_refunds_staffs_settled_by` FOREIGN KEY (`settled_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL, CONSTRAINT `refused_refunds_staffs_reopened_by` FOREIGN KEY (`reopened_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL, CONSTRAINT `refused_refunds_ticket_returns_refused_refunds` FOREIGN KEY (`ticket_return_id`) REFERENCES `ticket_returns` (`id`) ON DELETE NO ACTION, CONSTRAINT `refused_refund_back` CHECK (checkout_id IS NULL AND ticket_return_id IS NOT NULL OR checkout_id IS NOT NULL AND ticket_return_id IS NULL), CONSTRAINT `refused_refund_of` CHECK (order_id IS NULL AND booking_id IS NOT NULL OR order_id IS NOT NULL AND booking_id IS NULL));
-- create index "refused_refunds_live_key" to table: "refused_refunds"
CREATE UNIQUE INDEX `refused_refunds_live_key` ON `refused_refunds` (`live`);
-- create index "refused_refunds_settle_key_key" to table: "refused_refunds"
CREATE UNIQUE INDEX `refused_refunds_settle_key_key` ON `refused_refunds` (`settle_key`);
-- create index "refused_refunds_reopen_key_key" to table: "refused_refunds"
CREATE UNIQUE INDEX `refused_refunds_reopen_key_key` ON `refused_refunds` (`reopen_key`);
-- create index "refusedrefund_order_id_settled_on" to table: "refused_refunds"
CREATE INDEX `refusedrefund_order_id_settled_on` ON `refused_refunds` (`order_id`, `settled_on`);
-- create index "refusedrefund_booking_id_settled_on" to table: "refused_refunds"
CREATE INDEX `refusedrefund_booking_id_settled_on` ON `refused_refunds` (`booking_id`, `settled_on`);
-- create "rule_drafts" table
CREATE TABLE `rule_drafts` (`id` text NOT NULL, `in_force_from` text NOT NULL, `ends` bool NOT NULL DEFAULT (false), `award` json NOT NULL, `conditions` json NOT NULL, `proofs` json NOT NULL, `unattended` bool NOT NULL DEFAULT (false), `sample_percent` integer NOT NULL DEFAULT (0), `note` text NOT NULL, `answer` text NOT NULL, `status` text NOT NULL DEFAULT ('DRAFT'), `revision` integer NOT NULL DEFAULT (1), `base_id` text NULL, `rule_id` text NULL, `makers` json NOT NULL, `made_at` datetime NOT NULL, `changed_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), `kind_id` text NOT NULL, `made_by_id` text NOT NULL, `decided_by_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `rule_drafts_benefit_kinds_drafts` FOREIGN KEY (`kind_id`) REFERENCES `benefit_kinds` (`id`) ON DELETE NO ACTION, CONSTRAINT `rule_drafts_staffs_made_by` FOREIGN KEY (`made_by_id`) REFERENCES `staffs` (`id`) ON DELETE NO ACTION, CONSTRAINT `rule_drafts_staffs_decided_by` FOREIGN KEY (`decided_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL);
-- create index "rule_drafts_rule_id_key" to table: "rule_drafts"
CREATE UNIQUE INDEX `rule_drafts_rule_id_key` ON `rule_drafts` (`rule_id`);
-- create index "ruledraft_kind_id_status" to table: "rule_drafts"
CREATE INDEX `ruledraft_kind_id_status` ON `rule_drafts` (`kind_id`, `status`);
-- create "rule_trials" table
CREATE TABLE `rule_trials` (`id` text NOT NULL, `revision` integer NOT NULL, `base_id` text NOT NULL DEFAULT (''), `since` text NOT NULL, `last_claim` text NOT NULL DEFAULT (''), `total` integer NOT NULL, `done` integer NOT NULL DEFAULT (0), `gained` integer NOT NULL DEFAULT (0), `lost` integer NOT NULL DEFAULT (0), `changed` integer NOT NULL DEFAULT (0), `given_now` integer NOT NULL DEFAULT (0), `given_then` integer NOT NULL DEFAULT (0), `paid_now` integer NOT NULL DEFAULT (0), `paid_then` integer NOT NULL DEFAULT (0), `started_at` datetime NOT NULL, `finished_at` datetime NULL, `draft_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `rule_trials_rule_drafts_trials` FOREIGN KEY (`draft_id`) REFERENCES `rule_drafts` (`id`) ON DELETE NO ACTION);
-- create index "ruletrial_draft_id_revision_base_id" to table: "rule_trials"
CREATE UNIQUE INDEX `ruletrial_draft_id_revision_base_id` ON `rule_trials` (`draft_id`, `revision`, `base_id`);
-- create "sessions" table
CREATE TABLE `sessions` (`id` text NOT NULL, `zone` text NOT NULL, `digest` text NOT NULL, `terminal` text NOT NULL DEFAULT (''), `created_at` datetime NOT NULL, `seen_at` datetime NOT NULL, `ends_at` datetime NOT NULL, `account_id` text NULL, `staff_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `sessions_accounts_sessions` FOREIGN KEY (`account_id`) REFERENCES `accounts` (`id`) ON DELETE SET NULL, CONSTRAINT `sessions_staffs_sessions` FOREIGN KEY (`staff_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL);
-- create index "sessions_digest_key" to table: "sessions"
CREATE UNIQUE INDEX `sessions_digest_key` ON `sessions` (`digest`);
-- create index "session_ends_at" to table: "sessions"
CREATE INDEX `session_ends_at` ON `sessions` (`ends_at`);
-- create "staffs" table
CREATE TABLE `staffs` (`id` text NOT NULL, `subject` text NOT NULL, `name` text NOT NULL DEFAULT (''), `enabled` bool NOT NULL DEFAULT (true), `created_at` datetime NOT NULL, `version` integer NOT NULL DEFAULT (1), PRIMARY KEY (`id`));
-- create index "staffs_subject_key" to table: "staffs"
CREATE UNIQUE INDEX `staffs_subject_key` ON `staffs` (`subject`);
-- create "staff_roles" table
CREATE TABLE `staff_roles` (`id` text NOT NULL, `role` text NOT NULL, `granted_at` datetime NOT NULL, `granted_by_id` text NULL, `revoked_at` datetime NULL, `revoked_by_id` text NULL, `staff_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `staff_roles_staffs_roles` FOREIGN KEY (`staff_id`) REFERENCES `staffs` (`id`) ON DELETE NO ACTION);
-- create index "staffrole_staff_id_revoked_at" to table: "staff_roles"
CREATE INDEX `staffrole_staff_id_revoked_at` ON `staff_roles` (`staff_id`, `revoked_at`);
-- create "statements" table
CREATE TABLE `statements` (`id` text NOT NULL, `sha256` text NOT NULL, `from_on` text NOT NULL, `until_on` text NOT NULL, `lines` integer NOT NULL, `fresh` integer NOT NULL, `total` integer NOT NULL, `taken_at` datetime NOT NULL, `taken_by_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `statements_staffs_taken_by` FOREIGN KEY (`taken_by_id`) REFERENCES `staffs` (`id`) ON DELETE NO ACTION);
-- create index "statements_sha256_key" to table: "statements"
CREATE UNIQUE INDEX `statements_sha256_key` ON `statements` (`sha256`);
-- create "stock_counts" table
CREATE TABLE `stock_counts` (`id` text NOT NULL, `live` text NULL, `expected` integer NOT NULL, `counted` integer NOT NULL, `reason` text NOT NULL, `status` text NOT NULL DEFAULT ('WAITING'), `counted_at` datetime NOT NULL, `settled_at` datetime NULL, `version` integer NOT NULL DEFAULT (1), `counted_by_id` text NOT NULL, `settled_by_id` text NULL, `stock_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `stock_counts_staffs_counted_by` FOREIGN KEY (`counted_by_id`) REFERENCES `staffs` (`id`) ON DELETE NO ACTION, CONSTRAINT `stock_counts_staffs_settled_by` FOREIGN KEY (`settled_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL, CONSTRAINT `stock_counts_ticket_stocks_counts` FOREIGN KEY (`stock_id`) REFERENCES `ticket_stocks` (`id`) ON DELETE NO ACTION, CONSTRAINT `stock_count_counted` CHECK (counted >= 0));
-- create index "stock_counts_live_key" to table: "stock_counts"
CREATE UNIQUE INDEX `stock_counts_live_key` ON `stock_counts` (`live`);
-- create "stock_movements" table
CREATE TABLE `stock_movements` (`id` text NOT NULL, `kind` text NOT NULL, `pieces` integer NOT NULL, `amount` integer NOT NULL, `balance` integer NOT NULL, `note` text NOT NULL, `move_key` text NULL, `made_at` datetime NOT NULL, `made_by_id` text NOT NULL, `stock_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `stock_movements_staffs_made_by` FOREIGN KEY (`made_by_id`) REFERENCES `staffs` (`id`) ON DELETE NO ACTION, CONSTRAINT `stock_movements_ticket_stocks_movements` FOREIGN KEY (`stock_id`) REFERENCES `ticket_stocks` (`id`) ON DELETE NO ACTION);
-- create index "stock_movements_move_key_key" to table: "stock_movements"
CREATE UNIQUE INDEX `stock_movements_move_key_key` ON `stock_movements` (`move_key`);
-- create index "stockmovement_stock_id_id" to table: "stock_movements"
CREATE INDEX `stockmovement_stock_id_id` ON `stock_movements` (`stock_id`, `id`);
-- create "tallies" table
CREATE TABLE `tallies` (`id` text NOT NULL, `noun` text NOT NULL, `subject_id` text NOT NULL, `state` text NOT NULL, `many` integer NOT NULL, `units` integer NOT NULL, `worth` integer NOT NULL, PRIMARY KEY (`id`));
-- create index "tally_noun_subject_id_state" to table: "tallies"
CREATE UNIQUE INDEX `tally_noun_subject_id_state` ON `tallies` (`noun`, `subject_id`, `state`);
-- create "ticket_returns" table
CREATE TABLE `ticket_returns` (`id` text NOT NULL, `pieces` integer NOT NULL, `amount` integer NOT NULL, `method` text NOT NULL, `reason` text NOT NULL, `note` text NOT NULL, `usable` bool NOT NULL, `returned_on` text NOT NULL, `refunded_on` text NULL, `return_key` text NOT NULL, `made_at` datetime NOT NULL, `order_id` text NOT NULL, `made_by_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `ticket_returns_orders_returns` FOREIGN KEY (`order_id`) REFERENCES `orders` (`id`) ON DELETE NO ACTION, CONSTRAINT `ticket_returns_staffs_made_by` FOREIGN KEY (`made_by_id`) REFERENCES `staffs` (`id`) ON DELETE NO ACTION);
-- create index "ticket_returns_return_key_key" to table: "ticket_returns"
CREATE UNIQUE INDEX `ticket_returns_return_key_key` ON `ticket_returns` (`return_key`);
-- create "ticket_stocks" table
CREATE TABLE `ticket_stocks` (`id` text NOT NULL, `pieces` integer NOT NULL DEFAULT (0), `version` integer NOT NULL DEFAULT (1), `offering_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `ticket_stocks_offerings_offering` FOREIGN KEY (`offering_id`) REFERENCES `offerings` (`id`) ON DELETE NO ACTION, CONSTRAINT `ticket_stock_pieces` CHECK (pieces >= 0));
-- create "till_days" table
CREATE TABLE `till_days` (`id` text NOT NULL, `held_on` text NOT NULL, `status` text NOT NULL DEFAULT ('OPEN'), `expected` integer NULL, `cash` integer NULL, `reason` text NOT NULL, `counted_at` datetime NULL, `closed_at` datetime NULL, `version` integer NOT NULL DEFAULT (1), `counted_by_id` text NULL, `closed_by_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `till_days_staffs_counted_by` FOREIGN KEY (`counted_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL, CONSTRAINT `till_days_staffs_closed_by` FOREIGN KEY (`closed_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL);
-- create index "till_days_held_on_key" to table: "till_days"
CREATE UNIQUE INDEX `till_days_held_on_key` ON `till_days` (`held_on`);
-- create "till_entries" table
CREATE TABLE `till_entries` (`id` text NOT NULL, `kind` text NOT NULL, `source` text NOT NULL, `method` text NULL, `amount` integer NOT NULL, `pieces` integer NOT NULL, `made_at` datetime NOT NULL, `day_id` text NOT NULL, `made_by_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `till_entries_till_days_entries` FOREIGN KEY (`day_id`) REFERENCES `till_days` (`id`) ON DELETE NO ACTION, CONSTRAINT `till_entries_staffs_made_by` FOREIGN KEY (`made_by_id`) REFERENCES `staffs` (`id`) ON DELETE NO ACTION);
-- create index "tillentry_day_id_made_by_id" to table: "till_entries"
CREATE INDEX `tillentry_day_id_made_by_id` ON `till_entries` (`day_id`, `made_by_id`);
-- create "transfers" table
CREATE TABLE `transfers` (`id` text NOT NULL, `position` integer NOT NULL, `payee` text NOT NULL, `bank` text NOT NULL, `bank_kana` text NOT NULL DEFAULT (''), `branch` text NOT NULL, `branch_kana` text NOT NULL DEFAULT (''), `account_type` text NOT NULL, `account_number` text NOT NULL, `holder` text NOT NULL DEFAULT (''), `amount` integer NOT NULL, `status` text NOT NULL DEFAULT ('LIVE'), `returned_on` text NULL, `return_reason` text NULL, `return_note` text NOT NULL, `return_key` text NULL, `unreturn_key` text NULL, `payout_id` text NOT NULL, `account_id` text NOT NULL, `company_id` text NULL, `member_id` text NULL, `agency_id` text NULL, `returned_by_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `transfers_payouts_transfers` FOREIGN KEY (`payout_id`) REFERENCES `payouts` (`id`) ON DELETE NO ACTION, CONSTRAINT `transfers_bank_accounts_account` FOREIGN KEY (`account_id`) REFERENCES `bank_accounts` (`id`) ON DELETE NO ACTION, CONSTRAINT `transfers_companies_company` FOREIGN KEY (`company_id`) REFERENCES `companies` (`id`) ON DELETE SET NULL, CONSTRAINT `transfers_members_member` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON DELETE SET NULL, CONSTRAINT `transfers_agencies_agency` FOREIGN KEY (`agency_id`) REFERENCES `agencies` (`id`) ON DELETE SET NULL, CONSTRAINT `transfers_staffs_returned_by` FOREIGN KEY (`returned_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL);
-- create index "transfers_return_key_key" to table: "transfers"
CREATE UNIQUE INDEX `transfers_return_key_key` ON `transfers` (`return_key`);
-- create index "transfers_unreturn_key_key" to table: "transfers"
CREATE UNIQUE INDEX `transfers_unreturn_key_key` ON `transfers` (`unreturn_key`);
-- create index "transfer_payout_id_position" to table: "transfers"
CREATE UNIQUE INDEX `transfer_payout_id_position` ON `transfers` (`payout_id`, `position`);
-- create index "transfer_status_returned_on" to table: "transfers"
CREATE INDEX `transfer_status_returned_on` ON `transfers` (`status`, `returned_on`);
-- create "turns" table
CREATE TABLE `turns` (`id` text NOT NULL, `live_offering` text NULL, `allotment_id` text NOT NULL, `quantity` integer NOT NULL, `price` integer NOT NULL, `pay_by` text NOT NULL, `place` integer NOT NULL, `number` integer NULL, `status` text NOT NULL DEFAULT ('WAITING'), `turn_key` text NOT NULL, `reason` text NULL, `taken_at` datetime NOT NULL, `ended_at` datetime NULL, `member_id` text NOT NULL, `offering_id` text NOT NULL, `filed_by_id` text NULL, `cancelled_by_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `turns_members_turns` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON DELETE NO ACTION, CONSTRAINT `turns_offerings_offering` FOREIGN KEY (`offering_id`) REFERENCES `offerings` (`id`) ON DELETE NO ACTION, CONSTRAINT `turns_staffs_filed_by` FOREIGN KEY (`filed_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL, CONSTRAINT `turns_staffs_cancelled_by` FOREIGN KEY (`cancelled_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL);
-- create index "turn_member_id_turn_key" to table: "turns"
CREATE UNIQUE INDEX `turn_member_id_turn_key` ON `turns` (`member_id`, `turn_key`);
-- create index "turn_member_id_live_offering" to table: "turns"
CREATE UNIQUE INDEX `turn_member_id_live_offering` ON `turns` (`member_id`, `live_offering`);
-- create index "turn_offering_id_number" to table: "turns"
CREATE UNIQUE INDEX `turn_offering_id_number` ON `turns` (`offering_id`, `number`);
-- create index "turn_offering_id_status_number_place" to table: "turns"
CREATE INDEX `turn_offering_id_status_number_place` ON `turns` (`offering_id`, `status`, `number`, `place`);
-- create "waiting_places" table
CREATE TABLE `waiting_places` (`id` text NOT NULL, `allotment_id` text NOT NULL, `place` integer NOT NULL, `quantity` integer NOT NULL, `status` text NOT NULL DEFAULT ('WAITING'), `joined_at` datetime NOT NULL, `offered_at` datetime NULL, `answer_until` datetime NULL, `ended_at` datetime NULL, `booking_id` text NULL, `member_id` text NOT NULL, `accepted_by_id` text NULL, `cancelled_by_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `waiting_places_bookings_place` FOREIGN KEY (`booking_id`) REFERENCES `bookings` (`id`) ON DELETE SET NULL, CONSTRAINT `waiting_places_members_waiting_places` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON DELETE NO ACTION, CONSTRAINT `waiting_places_staffs_accepted_by` FOREIGN KEY (`accepted_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL, CONSTRAINT `waiting_places_staffs_cancelled_by` FOREIGN KEY (`cancelled_by_id`) REFERENCES `staffs` (`id`) ON DELETE SET NULL, CONSTRAINT `waiting_quantity` CHECK (quantity > 0));
-- create index "waiting_places_booking_id_key" to table: "waiting_places"
CREATE UNIQUE INDEX `waiting_places_booking_id_key` ON `waiting_places` (`booking_id`);
-- create index "waitingplace_allotment_id_place" to table: "waiting_places"
CREATE UNIQUE INDEX `waitingplace_allotment_id_place` ON `waiting_places` (`allotment_id`, `place`);
-- create index "waitingplace_allotment_id_status_place" to table: "waiting_places"
CREATE INDEX `waitingplace_allotment_id_status_place` ON `waiting_places` (`allotment_id`, `status`, `place`);
-- create index "waitingplace_status_answer_until" to table: "waiting_places"
CREATE INDEX `waitingplace_status_answer_until` ON `waiting_places` (`status`, `answer_until`);

-- +goose Down
-- reverse: create index "waitingplace_status_answer_until" to table: "waiting_places"
DROP INDEX `waitingplace_status_answer_until`;
-- reverse: create index "waitingplace_allotment_id_status_place" to table: "waiting_places"
DROP INDEX `waitingplace_allotment_id_status_place`;
-- reverse: create index "waitingplace_allotment_id_place" to table: "waiting_places"
DROP INDEX `waitingplace_allotment_id_place`;
-- reverse: create index "waiting_places_booking_id_key" to table: "waiting_places"
DROP INDEX `waiting_places_booking_id_key`;
-- reverse: create "waiting_places" table
DROP TABLE `waiting_places`;
-- reverse: create index "turn_offering_id_status_number_place" to table: "turns"
DROP INDEX `turn_offering_id_status_number_place`;
-- reverse: create index "turn_offering_id_number" to table: "turns"
DROP INDEX `turn_offering_id_number`;
-- reverse: create index "turn_member_id_live_offering" to table: "turns"
DROP INDEX `turn_member_id_live_offering`;
-- reverse: create index "turn_member_id_turn_key" to table: "turns"
DROP INDEX `turn_member_id_turn_key`;
-- reverse: create "turns" table
DROP TABLE `turns`;
-- reverse: create index "transfer_status_returned_on" to table: "transfers"
DROP INDEX `transfer_status_returned_on`;
-- reverse: create index "transfer_payout_id_position" to table: "transfers"
DROP INDEX `transfer_payout_id_position`;
-- reverse: create index "transfers_unreturn_key_key" to table: "transfers"
DROP INDEX `transfers_unreturn_key_key`;
-- reverse: create index "transfers_return_key_key" to table: "transfers"
DROP INDEX `transfers_return_key_key`;
-- reverse: create "transfers" table
DROP TABLE `transfers`;
-- reverse: create index "tillentry_day_id_made_by_id" to table: "till_entries"
DROP INDEX `tillentry_day_id_made_by_id`;
-- reverse: create "till_entries" table
DROP TABLE `till_entries`;
-- reverse: create index "till_days_held_on_key" to table: "till_days"
DROP INDEX `till_days_held_on_key`;
-- reverse: create "till_days" table
DROP TABLE `till_days`;
-- reverse: create "ticket_stocks" table
DROP TABLE `ticket_stocks`;
-- reverse: create index "ticket_returns_return_key_key" to table: "ticket_returns"
DROP INDEX `ticket_returns_return_key_key`;
-- reverse: create "ticket_returns" table
DROP TABLE `ticket_returns`;
-- reverse: create index "tally_noun_subject_id_state" to table: "tallies"
DROP INDEX `tally_noun_subject_id_state`;
-- reverse: create "tallies" table
DROP TABLE `tallies`;
-- reverse: create index "stockmovement_stock_id_id" to table: "stock_movements"
DROP INDEX `stockmovement_stock_id_id`;
-- reverse: create index "stock_movements_move_key_key" to table: "stock_movements"
DROP INDEX `stock_movements_move_key_key`;
-- reverse: create "stock_movements" table
DROP TABLE `stock_movements`;
-- reverse: create index "stock_counts_live_key" to table: "stock_counts"
DROP INDEX `stock_counts_live_key`;
-- reverse: create "stock_counts" table
DROP TABLE `stock_counts`;
-- reverse: create index "statements_sha256_key" to table: "statements"
DROP INDEX `statements_sha256_key`;
-- reverse: create "statements" table
DROP TABLE `statements`;
-- reverse: create index "staffrole_staff_id_revoked_at" to table: "staff_roles"
DROP INDEX `staffrole_staff_id_revoked_at`;
-- reverse: create "staff_roles" table
DROP TABLE `staff_roles`;
-- reverse: create index "staffs_subject_key" to table: "staffs"
DROP INDEX `staffs_subject_key`;
-- reverse: create "staffs" table
DROP TABLE `staffs`;
-- reverse: create index "session_ends_at" to table: "sessions"
DROP INDEX `session_ends_at`;
-- reverse: create index "sessions_digest_key" to table: "sessions"
DROP INDEX `sessions_digest_key`;
-- reverse: create "sessions" table
DROP TABLE `sessions`;
-- reverse: create index "ruletrial_draft_id_revision_base_id" to table: "rule_trials"
DROP INDEX `ruletrial_draft_id_revision_base_id`;
-- reverse: create "rule_trials" table
DROP TABLE `rule_trials`;
-- reverse: create index "ruledraft_kind_id_status" to table: "rule_drafts"
DROP INDEX `ruledraft_kind_id_status`;
-- reverse: create index "rule_drafts_rule_id_key" to table: "rule_drafts"
DROP INDEX `rule_drafts_rule_id_key`;
-- reverse: create "rule_drafts" table
DROP TABLE `rule_drafts`;
-- reverse: create index "refusedrefund_booking_id_settled_on" to table: "refused_refunds"
DROP INDEX `refusedrefund_booking_id_settled_on`;
-- reverse: create index "refusedrefund_order_id_settled_on" to table: "refused_refunds"
DROP INDEX `refusedrefund_order_id_settled_on`;
-- reverse: create index "refused_refunds_reopen_key_key" to table: "refused_refunds"
DROP INDEX `refused_refunds_reopen_key_key`;
-- reverse: create index "refused_refunds_settle_key_key" to table: "refused_refunds"
DROP INDEX `refused_refunds_settle_key_key`;
-- reverse: create index "refused_refunds_live_key" to table: "refused_refunds"
DROP INDEX `refused_refunds_live_key`;
-- reverse: create "refused_refunds" table
DROP TABLE `refused_refunds`;
-- reverse: create index "purposedlook_claim_id_at" to table: "purposed_looks"
DROP INDEX `purposedlook_claim_id_at`;
-- reverse: create index "purposedlook_staff_id_session_id_ends_at" to table: "purposed_looks"
DROP INDEX `purposedlook_staff_id_session_id_ends_at`;
-- reverse: create "purposed_looks" table
DROP TABLE `purposed_looks`;
-- reverse: create index "picture_event_id_sha256" to table: "pictures"
DROP INDEX `picture_event_id_sha256`;
-- reverse: create index "picture_offering_id_sha256" to table: "pictures"
DROP INDEX `picture_offering_id_sha256`;
-- reverse: create index "pictures_small_kept_as_key" to table: "pictures"
DROP INDEX `pictures_small_kept_as_key`;
-- reverse: create index "pictures_kept_as_key" to table: "pictures"
DROP INDEX `pictures_kept_as_key`;
-- reverse: create "pictures" table
DROP TABLE `pictures`;
-- reverse: create "payout_terms" table
DROP TABLE `payout_terms`;
-- reverse: create index "payoutline_payout_id_held_id" to table: "payout_lines"
DROP INDEX `payoutline_payout_id_held_id`;
-- reverse: create index "payout_lines_live_claim_key" to table: "payout_lines"
DROP INDEX `payout_lines_live_claim_key`;
-- reverse: create "payout_lines" table
DROP TABLE `payout_lines`;
-- reverse: create index "payouts_pay_key_key" to table: "payouts"
DROP INDEX `payouts_pay_key_key`;
-- reverse: create index "payouts_release_key_key" to table: "payouts"
DROP INDEX `payouts_release_key_key`;
-- reverse: create index "payouts_make_key_key" to table: "payouts"
DROP INDEX `payouts_make_key_key`;
-- reverse: create index "payouts_number_key" to table: "payouts"
DROP INDEX `payouts_number_key`;
-- reverse: create "payouts" table
DROP TABLE `payouts`;
-- reverse: create index "payment_member_id_host_kind_relation_paid_amount_occurrence" to table: "payments"
DROP INDEX `payment_member_id_host_kind_relation_paid_amount_occurrence`;
-- reverse: create index "payment_member_id_paid" to table: "payments"
DROP INDEX `payment_member_id_paid`;
-- reverse: create index "payments_live_claim_key" to table: "payments"
DROP INDEX `payments_live_claim_key`;
-- reverse: create "payments" table
DROP TABLE `payments`;
-- reverse: create index "pay_days_in_force_from_key" to table: "pay_days"
DROP INDEX `pay_days_in_force_from_key`;
-- reverse: create "pay_days" table
DROP TABLE `pay_days`;
-- reverse: create index "order_status_pay_until" to table: "orders"
DROP INDEX `order_status_pay_until`;
-- reverse: create index "order_offering_id_status_id" to table: "orders"
DROP INDEX `order_offering_id_status_id`;
-- reverse: create index "order_member_id_order_key" to table: "orders"
DROP INDEX `order_member_id_order_key`;
-- reverse: create index "orders_settle_key_key" to table: "orders"
DROP INDEX `orders_settle_key_key`;
-- reverse: create index "orders_unpay_key_key" to table: "orders"
DROP INDEX `orders_unpay_key_key`;
-- reverse: create index "orders_deliver_key_key" to table: "orders"
DROP INDEX `orders_deliver_key_key`;
-- reverse: create index "orders_pay_key_key" to table: "orders"
DROP INDEX `orders_pay_key_key`;
-- reverse: create index "orders_cancel_key_key" to table: "orders"
DROP INDEX `orders_cancel_key_key`;
-- reverse: create index "orders_slip_number_key" to table: "orders"
DROP INDEX `orders_slip_number_key`;
-- reverse: create index "orders_number_key" to table: "orders"
DROP INDEX `orders_number_key`;
-- reverse: create "orders" table
DROP TABLE `orders`;
-- reverse: create index "officer_company_id_id" to table: "officers"
DROP INDEX `officer_company_id_id`;
-- reverse: create index "officers_number_key" to table: "officers"
DROP INDEX `officers_number_key`;
-- reverse: create "officers" table
DROP TABLE `officers`;
-- reverse: create index "offering_status_sale_until" to table: "offerings"
DROP INDEX `offering_status_sale_until`;
-- reverse: create "offerings" table
DROP TABLE `offerings`;
-- reverse: create "offer_counts" table
DROP TABLE `offer_counts`;
-- reverse: create index "notice_member_id_once" to table: "notices"
DROP INDEX `notice_member_id_once`;
-- reverse: create index "notice_member_id_read_at" to table: "notices"
DROP INDEX `notice_member_id_read_at`;
-- reverse: create "notices" table
DROP TABLE `notices`;
-- reverse: create index "member_given_kana_key_kana_key_id" to table: "members"
DROP INDEX `member_given_kana_key_kana_key_id`;
-- reverse: create index "member_given_name_key_kana_key_id" to table: "members"
DROP INDEX `member_given_name_key_kana_key_id`;
-- reverse: create index "member_telephone_key" to table: "members"
DROP INDEX `member_telephone_key`;
-- reverse: create index "member_name_key" to table: "members"
DROP INDEX `member_name_key`;
-- reverse: create index "member_kana_key_id" to table: "members"
DROP INDEX `member_kana_key_id`;
-- reverse: create index "members_number_key" to table: "members"
DROP INDEX `members_number_key`;
-- reverse: create "members" table
DROP TABLE `members`;
-- reverse: create index "mail_tokens_digest_key" to table: "mail_tokens"
DROP INDEX `mail_tokens_digest_key`;
-- reverse: create "mail_tokens" table
DROP TABLE `mail_tokens`;
-- reverse: create index "lotteryentry_lottery_id_told_at" to table: "lottery_entries"
DROP INDEX `lotteryentry_lottery_id_told_at`;
-- reverse: create index "lotteryentry_member_id_status_ended_at" to table: "lottery_entries"
DROP INDEX `lotteryentry_member_id_status_ended_at`;
-- reverse: create index "lotteryentry_lottery_id_member_id" to table: "lottery_entries"
DROP INDEX `lotteryentry_lottery_id_member_id`;
-- reverse: create index "lottery_entries_code_key" to table: "lottery_entries"
DROP INDEX `lottery_entries_code_key`;
-- reverse: create "lottery_entries" table
DROP TABLE `lottery_entries`;
-- reverse: create index "lotteries_offering_id_key" to table: "lotteries"
DROP INDEX `lotteries_offering_id_key`;
-- reverse: create index "lotteries_event_session_id_key" to table: "lotteries"
DROP INDEX `lotteries_event_session_id_key`;
-- reverse: create index "lotteries_draw_key_key" to table: "lotteries"
DROP INDEX `lotteries_draw_key_key`;
-- reverse: create "lotteries" table
DROP TABLE `lotteries`;
-- reverse: create "limit_groups" table
DROP TABLE `limit_groups`;
-- reverse: create index "letter_sent_at_id" to table: "letters"
DROP INDEX `letter_sent_at_id`;
-- reverse: create index "letters_decision_id_key" to table: "letters"
DROP INDEX `letters_decision_id_key`;
-- reverse: create "letters" table
DROP TABLE `letters`;
-- reverse: create index "leavingcorrection_member_id" to table: "leaving_corrections"
DROP INDEX `leavingcorrection_member_id`;
-- reverse: create index "leavingcorrection_status" to table: "leaving_corrections"
DROP INDEX `leavingcorrection_status`;
-- reverse: create index "leaving_corrections_pending_of_key" to table: "leaving_corrections"
DROP INDEX `leaving_corrections_pending_of_key`;
-- reverse: create "leaving_corrections" table
DROP TABLE `leaving_corrections`;
-- reverse: create index "job_done_at_run_at" to table: "jobs"
DROP INDEX `job_done_at_run_at`;
-- reverse: create "jobs" table
DROP TABLE `jobs`;
-- reverse: create index "invitation_runs_idempotency_key_key" to table: "invitation_runs"
DROP INDEX `invitation_runs_idempotency_key_key`;
-- reverse: create "invitation_runs" table
DROP TABLE `invitation_runs`;
-- reverse: create "import_runs" table
DROP TABLE `import_runs`;
-- reverse: create index "importrecord_run_id_verdict_id" to table: "import_records"
DROP INDEX `importrecord_run_id_verdict_id`;
-- reverse: create "import_records" table
DROP TABLE `import_records`;
-- reverse: create index "favourite_member_id_event_id" to table: "favourites"
DROP INDEX `favourite_member_id_event_id`;
-- reverse: create index "favourite_member_id_offering_id" to table: "favourites"
DROP INDEX `favourite_member_id_offering_id`;
-- reverse: create "favourites" table
DROP TABLE `favourites`;
-- reverse: create "facilities" table
DROP TABLE `facilities`;
-- reverse: create index "export_at" to table: "exports"
DROP INDEX `export_at`;
-- reverse: create index "exports_repeats_key" to table: "exports"
DROP INDEX `exports_repeats_key`;
-- reverse: create "exports" table
DROP TABLE `exports`;
-- reverse: create "event_sessions" table
DROP TABLE `event_sessions`;
-- reverse: create index "event_status_booking_until" to table: "events"
DROP INDEX `event_status_booking_until`;
-- reverse: create "events" table
DROP TABLE `events`;
-- reverse: create index "employment_company_id_until_on" to table: "employments"
DROP INDEX `employment_company_id_until_on`;
-- reverse: create index "employment_member_id_from_on" to table: "employments"
DROP INDEX `employment_member_id_from_on`;
-- reverse: create "employments" table
DROP TABLE `employments`;
-- reverse: create index "due_company_id_month_id" to table: "dues"
DROP INDEX `due_company_id_month_id`;
-- reverse: create index "dues_order_id_key" to table: "dues"
DROP INDEX `dues_order_id_key`;
-- reverse: create index "dues_booking_id_key" to table: "dues"
DROP INDEX `dues_booking_id_key`;
-- reverse: create "dues" table
DROP TABLE `dues`;
-- reverse: create index "doordevice_session_id_number" to table: "door_devices"
DROP INDEX `doordevice_session_id_number`;
-- reverse: create index "door_devices_credential_digest_key" to table: "door_devices"
DROP INDEX `door_devices_credential_digest_key`;
-- reverse: create index "door_devices_code_digest_key" to table: "door_devices"
DROP INDEX `door_devices_code_digest_key`;
-- reverse: create "door_devices" table
DROP TABLE `door_devices`;
-- reverse: create index "documentupload_expires_at" to table: "document_uploads"
DROP INDEX `documentupload_expires_at`;
-- reverse: create index "documentupload_claim_id" to table: "document_uploads"
DROP INDEX `documentupload_claim_id`;
-- reverse: create "document_uploads" table
DROP TABLE `document_uploads`;
-- reverse: create index "documentpart_upload_id_begins" to table: "document_parts"
DROP INDEX `documentpart_upload_id_begins`;
-- reverse: create index "document_parts_kept_as_key" to table: "document_parts"
DROP INDEX `document_parts_kept_as_key`;
-- reverse: create "document_parts" table
DROP TABLE `document_parts`;
-- reverse: create index "document_contents_document_id_key" to table: "document_contents"
DROP INDEX `document_contents_document_id_key`;
-- reverse: create index "document_contents_kept_as_key" to table: "document_contents"
DROP INDEX `document_contents_kept_as_key`;
-- reverse: create "document_contents" table
DROP TABLE `document_contents`;
-- reverse: create index "document_state_created_at" to table: "documents"
DROP INDEX `document_state_created_at`;
-- reverse: create index "document_claim_id_position" to table: "documents"
DROP INDEX `document_claim_id_position`;
-- reverse: create "documents" table
DROP TABLE `documents`;
-- reverse: create index "disaster_status_until_on" to table: "disasters"
DROP INDEX `disaster_status_until_on`;
-- reverse: create "disasters" table
DROP TABLE `disasters`;
-- reverse: create index "deposit_status_paid_on" to table: "deposits"
DROP INDEX `deposit_status_paid_on`;
-- reverse: create index "deposit_status_id" to table: "deposits"
DROP INDEX `deposit_status_id`;
-- reverse: create index "deposits_decide_key_key" to table: "deposits"
DROP INDEX `deposits_decide_key_key`;
-- reverse: create index "deposits_identity_key" to table: "deposits"
DROP INDEX `deposits_identity_key`;
-- reverse: create "deposits" table
DROP TABLE `deposits`;
-- reverse: create index "decision_claim_id_key" to table: "decisions"
DROP INDEX `decision_claim_id_key`;
-- reverse: create index "decision_claim_id_at" to table: "decisions"
DROP INDEX `decision_claim_id_at`;
-- reverse: create "decisions" table
DROP TABLE `decisions`;
-- reverse: create index "coupon_status_billable_until" to table: "coupons"
DROP INDEX `coupon_status_billable_until`;
-- reverse: create index "coupon_agency_id_status_id" to table: "coupons"
DROP INDEX `coupon_agency_id_status_id`;
-- reverse: create index "coupons_redeem_key_key" to table: "coupons"
DROP INDEX `coupons_redeem_key_key`;
-- reverse: create index "coupons_code_key" to table: "coupons"
DROP INDEX `coupons_code_key`;
-- reverse: create index "coupons_live_claim_key" to table: "coupons"
DROP INDEX `coupons_live_claim_key`;
-- reverse: create "coupons" table
DROP TABLE `coupons`;
-- reverse: create index "company_telephone_key" to table: "companies"
DROP INDEX `company_telephone_key`;
-- reverse: create index "company_name_key" to table: "companies"
DROP INDEX `company_name_key`;
-- reverse: create index "company_kana_key" to table: "companies"
DROP INDEX `company_kana_key`;
-- reverse: create index "companies_code_key" to table: "companies"
DROP INDEX `companies_code_key`;
-- reverse: create "companies" table
DROP TABLE `companies`;
-- reverse: create "companions" table
DROP TABLE `companions`;
-- reverse: create index "claim_member_id_submission_key" to table: "claims"
DROP INDEX `claim_member_id_submission_key`;
-- reverse: create index "claim_status_kind_id_submitted_at_id" to table: "claims"
DROP INDEX `claim_status_kind_id_submitted_at_id`;
-- reverse: create index "claim_status_assigned_to_id_submitted_at_id" to table: "claims"
DROP INDEX `claim_status_assigned_to_id_submitted_at_id`;
-- reverse: create index "claim_status_amount_id" to table: "claims"
DROP INDEX `claim_status_amount_id`;
-- reverse: create index "claim_status_deadline_on_id" to table: "claims"
DROP INDEX `claim_status_deadline_on_id`;
-- reverse: create index "claim_status_submitted_at_id" to table: "claims"
DROP INDEX `claim_status_submitted_at_id`;
-- reverse: create index "claim_member_id_created_at" to table: "claims"
DROP INDEX `claim_member_id_created_at`;
-- reverse: create index "claims_reference_key" to table: "claims"
DROP INDEX `claims_reference_key`;
-- reverse: create "claims" table
DROP TABLE `claims`;
-- reverse: create index "checkout_status_asked_at" to table: "checkouts"
DROP INDEX `checkout_status_asked_at`;
-- reverse: create "checkouts" table
DROP TABLE `checkouts`;
-- reverse: create index "character_choices_code_point_key" to table: "character_choices"
DROP INDEX `character_choices_code_point_key`;
-- reverse: create "character_choices" table
DROP TABLE `character_choices`;
-- reverse: create index "certificate_member_id_company_id" to table: "certificates"
DROP INDEX `certificate_member_id_company_id`;
-- reverse: create index "certificate_company_id_decided_at_id" to table: "certificates"
DROP INDEX `certificate_company_id_decided_at_id`;
-- reverse: create index "certificate_company_id_status_due_on_id" to table: "certificates"
DROP INDEX `certificate_company_id_status_due_on_id`;
-- reverse: create "certificates" table
DROP TABLE `certificates`;
-- reverse: create index "card_keys_name_key" to table: "card_keys"
DROP INDEX `card_keys_name_key`;
-- reverse: create "card_keys" table
DROP TABLE `card_keys`;
-- reverse: create index "booking_status_pay_until" to table: "bookings"
DROP INDEX `booking_status_pay_until`;
-- reverse: create index "booking_session_id_status_id" to table: "bookings"
DROP INDEX `booking_session_id_status_id`;
-- reverse: create index "booking_member_id_live_event_id" to table: "bookings"
DROP INDEX `booking_member_id_live_event_id`;
-- reverse: create index "booking_member_id_book_key" to table: "bookings"
DROP INDEX `booking_member_id_book_key`;
-- reverse: create index "bookings_settle_key_key" to table: "bookings"
DROP INDEX `bookings_settle_key_key`;
-- reverse: create index "bookings_unpay_key_key" to table: "bookings"
DROP INDEX `bookings_unpay_key_key`;
-- reverse: create index "bookings_pay_key_key" to table: "bookings"
DROP INDEX `bookings_pay_key_key`;
-- reverse: create index "bookings_cancel_key_key" to table: "bookings"
DROP INDEX `bookings_cancel_key_key`;
-- reverse: create index "bookings_answer_key_key" to table: "bookings"
DROP INDEX `bookings_answer_key_key`;
-- reverse: create index "bookings_slip_number_key" to table: "bookings"
DROP INDEX `bookings_slip_number_key`;
-- reverse: create index "bookings_entry_code_key" to table: "bookings"
DROP INDEX `bookings_entry_code_key`;
-- reverse: create index "bookings_number_key" to table: "bookings"
DROP INDEX `bookings_number_key`;
-- reverse: create "bookings" table
DROP TABLE `bookings`;
-- reverse: create index "benefitrule_kind_id_in_force_from" to table: "benefit_rules"
DROP INDEX `benefitrule_kind_id_in_force_from`;
-- reverse: create "benefit_rules" table
DROP TABLE `benefit_rules`;
-- reverse: create index "benefit_kinds_code_key" to table: "benefit_kinds"
DROP INDEX `benefit_kinds_code_key`;
-- reverse: create "benefit_kinds" table
DROP TABLE `benefit_kinds`;
-- reverse: create index "bankaccount_ended_at_confirmed_at" to table: "bank_accounts"
DROP INDEX `bankaccount_ended_at_confirmed_at`;
-- reverse: create index "bank_accounts_current_of_key" to table: "bank_accounts"
DROP INDEX `bank_accounts_current_of_key`;
-- reverse: create index "bank_accounts_pending_of_key" to table: "bank_accounts"
DROP INDEX `bank_accounts_pending_of_key`;
-- reverse: create "bank_accounts" table
DROP TABLE `bank_accounts`;
-- reverse: create index "auditentry_at" to table: "audit_entries"
DROP INDEX `auditentry_at`;
-- reverse: create "audit_entries" table
DROP TABLE `audit_entries`;
-- reverse: create index "arrears_company_id_from_on" to table: "arrears"
DROP INDEX `arrears_company_id_from_on`;
-- reverse: create index "arrears_open_of_key" to table: "arrears"
DROP INDEX `arrears_open_of_key`;
-- reverse: create "arrears" table
DROP TABLE `arrears`;
-- reverse: create "approval_terms" table
DROP TABLE `approval_terms`;
-- reverse: create "amendments" table
DROP TABLE `amendments`;
-- reverse: create index "allowance_member_id_limit_group_id_fiscal_year" to table: "allowances"
DROP INDEX `allowance_member_id_limit_group_id_fiscal_year`;
-- reverse: create index "allowance_member_id_offering_id_fiscal_year" to table: "allowances"
DROP INDEX `allowance_member_id_offering_id_fiscal_year`;
-- reverse: create "allowances" table
DROP TABLE `allowances`;
-- reverse: create index "allotments_event_session_id_key" to table: "allotments"
DROP INDEX `allotments_event_session_id_key`;
-- reverse: create "allotments" table
DROP TABLE `allotments`;
-- reverse: create "agencies" table
DROP TABLE `agencies`;
-- reverse: create index "admission_booking_id" to table: "admissions"
DROP INDEX `admission_booking_id`;
-- reverse: create index "admission_device_id_entry_key" to table: "admissions"
DROP INDEX `admission_device_id_entry_key`;
-- reverse: create "admissions" table
DROP TABLE `admissions`;
-- reverse: create index "accounts_officer_id_key" to table: "accounts"
DROP INDEX `accounts_officer_id_key`;
-- reverse: create index "accounts_member_id_key" to table: "accounts"
DROP INDEX `accounts_member_id_key`;
-- reverse: create index "accounts_sign_in_id_key" to table: "accounts"
DROP INDEX `accounts_sign_in_id_key`;
-- reverse: create "accounts" table
DROP TABLE `accounts`;
