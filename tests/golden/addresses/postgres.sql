SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE FUNCTION public.checks_are_recorded_by_staff() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
            begin
                if not exists (select 1 from people where people.id = new.recorded_by and people.role in ('coordinator', 'lead', 'admin'))
            or exists (select 1 from applications where applications.id = new.application_id and applications.person_id = new.recorded_by) then raise exception using errcode = 'check_violation', message = 'a check is recorded by a coordinator, and never about oneself'; end if;
                return new;
            end $$;
CREATE FUNCTION public.pairs_are_decided_by_staff() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
            begin
                if not exists (select 1 from people where people.id = new.decided_by and people.role in ('coordinator', 'lead', 'admin'))
            or exists (select 1 from applications where applications.id in (new.mentor_id, new.mentee_id) and applications.person_id = new.decided_by) then raise exception using errcode = 'check_violation', message = 'a pair is decided by a coordinator who is neither of the two'; end if;
                return new;
            end $$;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE public.__diesel_schema_migrations (
    version character varying(50) NOT NULL,
    run_on timestamp without time zone DEFAULT CURRENT_TIMESTAMP NOT NULL
);
CREATE TABLE public.address_changes (
    person_id text NOT NULL,
    sealed bytea NOT NULL,
    new_hash bytea NOT NULL,
    old_hash bytea NOT NULL,
    asked_at bigint NOT NULL,
    new_said_at bigint,
    old_said_at bigint,
    ends_at bigint NOT NULL
);
CREATE TABLE public.applications (
    id text NOT NULL,
    round_id text NOT NULL,
    person_id text NOT NULL,
    side text NOT NULL,
    state text NOT NULL,
    sealed bytea NOT NULL,
    rounds_waited integer DEFAULT 0 NOT NULL,
    created_at bigint NOT NULL,
    edited_at bigint NOT NULL,
    submitted_at bigint,
    state_since bigint NOT NULL,
    paused_at bigint,
    version integer DEFAULT 0 NOT NULL,
    CONSTRAINT applications_rounds_waited_check CHECK ((rounds_waited >= 0)),
    CONSTRAINT applications_side_check CHECK ((side = ANY (ARRAY['mentor'::text, 'mentee'::text]))),
    CONSTRAINT applications_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'in-review'::text, 'info-needed'::text, 'ready'::text, 'paired'::text, 'finished'::text, 'declined'::text, 'withdrawn'::text, 'expired'::text, 'erased'::text])))
);
CREATE TABLE public.attempts (
    key bytea NOT NULL,
    count integer NOT NULL,
    open_at bigint NOT NULL,
    fades_at bigint NOT NULL
);
CREATE TABLE public.authenticators (
    person_id text NOT NULL,
    sealed bytea NOT NULL,
    last_step bigint NOT NULL,
    created_at bigint NOT NULL,
    confirmed_at bigint
);
CREATE TABLE public.breach_people (
    id text NOT NULL,
    breach_id text NOT NULL,
    person_id text NOT NULL,
    added_at bigint NOT NULL,
    told_at bigint,
    sealed bytea NOT NULL
);
CREATE TABLE public.breaches (
    id text NOT NULL,
    found_at bigint NOT NULL,
    entered_at bigint NOT NULL,
    reported_at bigint,
    unreported_at bigint,
    closed_at bigint,
    sealed bytea NOT NULL
);
CREATE TABLE public.checks (
    id text NOT NULL,
    application_id text NOT NULL,
    kind text NOT NULL,
    state text NOT NULL,
    level text,
    done_on text NOT NULL,
    recorded_by text NOT NULL,
    recorded_at bigint NOT NULL,
    sealed bytea,
    ends_on text,
    CONSTRAINT checks_check CHECK (((kind = 'dbs'::text) = (level IS NOT NULL))),
    CONSTRAINT checks_kind_check CHECK ((kind = ANY (ARRAY['reference-1'::text, 'reference-2'::text, 'dbs'::text, 'interview'::text, 'training'::text, 'code-of-conduct'::text]))),
    CONSTRAINT checks_level_check CHECK ((level = ANY (ARRAY['basic'::text, 'standard'::text, 'enhanced'::text]))),
    CONSTRAINT checks_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'received'::text, 'satisfactory'::text, 'other-safeguards'::text, 'concern'::text, 'expired'::text])))
);
CREATE TABLE public.concerns (
    id text NOT NULL,
    pair_id text NOT NULL,
    person_id text NOT NULL,
    made_at bigint NOT NULL,
    closed_at bigint,
    sealed bytea NOT NULL
);
CREATE TABLE public.disclosures (
    id text NOT NULL,
    person_id text,
    manner text NOT NULL,
    stage text NOT NULL,
    entered_by text NOT NULL,
    entered_at bigint NOT NULL,
    first_by text,
    second_by text,
    decided_at bigint,
    handed_at bigint,
    silent_until text,
    sealed bytea NOT NULL,
    CONSTRAINT disclosures_check CHECK (((first_by IS NULL) OR (first_by <> entered_by))),
    CONSTRAINT disclosures_check1 CHECK (((second_by IS NULL) OR ((first_by IS NOT NULL) AND (second_by <> first_by) AND (second_by <> entered_by)))),
    CONSTRAINT disclosures_check2 CHECK (((stage <> ALL (ARRAY['agreed'::text, 'handed'::text])) OR (second_by IS NOT NULL))),
    CONSTRAINT disclosures_check3 CHECK (((manner <> 'wish'::text) OR (stage = 'refused'::text))),
    CONSTRAINT disclosures_check4 CHECK (((silent_until IS NULL) OR (manner = 'order'::text))),
    CONSTRAINT disclosures_manner_check CHECK ((manner = ANY (ARRAY['wish'::text, 'order'::text, 'danger'::text]))),
    CONSTRAINT disclosures_stage_check CHECK ((stage = ANY (ARRAY['open'::text, 'refused'::text, 'agreed'::text, 'handed'::text])))
);
CREATE TABLE public.ledger (
    id text NOT NULL,
    at bigint NOT NULL,
    actor_id text,
    verb text NOT NULL,
    noun text NOT NULL,
    noun_id text NOT NULL,
    sealed bytea,
    mac bytea,
    session_id text
);
CREATE TABLE public.ledger_chain (
    number bigint NOT NULL,
    entry_id text NOT NULL,
    at bigint NOT NULL,
    hash bytea NOT NULL
);
CREATE TABLE public.links (
    hash bytea NOT NULL,
    person_id text,
    purpose text NOT NULL,
    ends_at bigint NOT NULL,
    used_at bigint,
    CONSTRAINT links_anew_purpose_check CHECK ((purpose = ANY (ARRAY['confirm'::text, 'set-up'::text, 'reset'::text])))
);
CREATE TABLE public.outbox (
    id text NOT NULL,
    sealed bytea NOT NULL,
    queued_at bigint NOT NULL,
    due_at bigint NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    locked_until bigint,
    sent_at bigint
);
CREATE TABLE public.pairs (
    id text NOT NULL,
    round_id text NOT NULL,
    mentor_id text NOT NULL,
    mentee_id text NOT NULL,
    mentor_place integer NOT NULL,
    state text NOT NULL,
    sealed bytea NOT NULL,
    decided_by text NOT NULL,
    decided_at bigint NOT NULL,
    state_since bigint NOT NULL,
    lapses_at bigint NOT NULL,
    CONSTRAINT pairs_mentor_place_check CHECK (((mentor_place >= 1) AND (mentor_place <= 5))),
    CONSTRAINT pairs_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'mentee-agreed'::text, 'both-agreed'::text, 'active'::text, 'closed'::text, 'declined'::text, 'lapsed'::text, 'suspended'::text])))
);
CREATE TABLE public.people (
    id text NOT NULL,
    email_hash bytea,
    sealed bytea NOT NULL,
    role text NOT NULL,
    passphrase text,
    confirmed_at bigint,
    disabled_at bigint,
    created_at bigint NOT NULL,
    restricted_at bigint,
    objected_at bigint,
    erase_at bigint,
    warned integer DEFAULT 0 NOT NULL,
    CONSTRAINT people_role_check CHECK ((role = ANY (ARRAY['member'::text, 'coordinator'::text, 'lead'::text, 'admin'::text])))
);
CREATE TABLE public.proposals (
    id text NOT NULL,
    round_id text NOT NULL,
    made_by text NOT NULL,
    made_at bigint NOT NULL,
    sealed bytea NOT NULL
);
CREATE TABLE public.recovery_codes (
    hash bytea NOT NULL,
    person_id text NOT NULL
);
CREATE TABLE public.replicas (
    id text NOT NULL,
    knows text NOT NULL,
    seals integer NOT NULL,
    seen_at bigint NOT NULL
);
CREATE TABLE public.requests (
    id text NOT NULL,
    person_id text,
    kind text NOT NULL,
    state text NOT NULL,
    received_at bigint NOT NULL,
    due_on text NOT NULL,
    paused_at bigint,
    done_at bigint,
    sealed bytea NOT NULL,
    CONSTRAINT requests_kind_check CHECK ((kind = ANY (ARRAY['see'::text, 'copy'::text, 'correct'::text, 'object'::text, 'restrict'::text, 'erase'::text, 'look-again'::text, 'complaint'::text, 'other'::text]))),
    CONSTRAINT requests_state_check CHECK ((state = ANY (ARRAY['open'::text, 'paused'::text, 'done'::text, 'refused'::text, 'taken-back'::text])))
);
CREATE TABLE public.rounds (
    id text NOT NULL,
    name text NOT NULL,
    state text NOT NULL,
    starts_on text NOT NULL,
    opened_at bigint NOT NULL,
    language_weight integer NOT NULL,
    experience_weight integer NOT NULL,
    availability_weight integer NOT NULL,
    min_shared integer NOT NULL,
    acceptable integer NOT NULL,
    places text NOT NULL,
    draw_seed bigint NOT NULL,
    review_days integer NOT NULL,
    answer_days integer NOT NULL,
    CONSTRAINT rounds_acceptable_check CHECK (((acceptable >= 0) AND (acceptable <= 1000))),
    CONSTRAINT rounds_answer_days_check CHECK (((answer_days >= 1) AND (answer_days <= 90))),
    CONSTRAINT rounds_availability_weight_check CHECK (((availability_weight >= 0) AND (availability_weight <= 10))),
    CONSTRAINT rounds_check CHECK ((((language_weight + experience_weight) + availability_weight) = 10)),
    CONSTRAINT rounds_experience_weight_check CHECK (((experience_weight >= 0) AND (experience_weight <= 10))),
    CONSTRAINT rounds_language_weight_check CHECK (((language_weight >= 0) AND (language_weight <= 10))),
    CONSTRAINT rounds_min_shared_check CHECK (((min_shared >= 1) AND (min_shared <= 8))),
    CONSTRAINT rounds_places_check CHECK ((places = ANY (ARRAY['fair-draw'::text, 'best-fit'::text]))),
    CONSTRAINT rounds_review_days_check CHECK (((review_days >= 1) AND (review_days <= 90))),
    CONSTRAINT rounds_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text])))
);
CREATE TABLE public.separations (
    id text NOT NULL,
    one_id text NOT NULL,
    other_id text NOT NULL,
    made_by text NOT NULL,
    made_at bigint NOT NULL,
    sealed bytea NOT NULL,
    CONSTRAINT separations_check CHECK ((one_id < other_id))
);
CREATE TABLE public.sessions (
    id_hash bytea NOT NULL,
    person_id text NOT NULL,
    created_at bigint NOT NULL,
    seen_at bigint NOT NULL,
    ends_at bigint NOT NULL,
    stage text DEFAULT 'single'::text NOT NULL,
    session_id text,
    CONSTRAINT sessions_stage_check CHECK ((stage = ANY (ARRAY['code'::text, 'single'::text, 'double'::text])))
);
CREATE TABLE public.wishes (
    id text NOT NULL,
    round_id text NOT NULL,
    mentor_id text NOT NULL,
    mentee_id text NOT NULL,
    kind text NOT NULL,
    made_by text NOT NULL,
    made_at bigint NOT NULL,
    CONSTRAINT wishes_kind_check CHECK ((kind = ANY (ARRAY['pin'::text, 'bar'::text])))
);
INSERT INTO public.__diesel_schema_migrations VALUES ('20261123100000', '2026-12-01 01:35:09.090439');
INSERT INTO public.__diesel_schema_migrations VALUES ('20261123100100', '2026-12-01 01:35:09.095458');
INSERT INTO public.__diesel_schema_migrations VALUES ('20261123100200', '2026-12-01 01:35:09.097006');
INSERT INTO public.__diesel_schema_migrations VALUES ('20261123100300', '2026-12-01 01:35:09.099049');
INSERT INTO public.__diesel_schema_migrations VALUES ('20261123100400', '2026-12-01 01:35:09.103721');
INSERT INTO public.__diesel_schema_migrations VALUES ('20261123100500', '2026-12-01 01:35:09.1048');
INSERT INTO public.__diesel_schema_migrations VALUES ('20261125100000', '2026-12-01 01:35:09.105777');
INSERT INTO public.__diesel_schema_migrations VALUES ('20261125100100', '2026-12-01 01:35:09.107646');
INSERT INTO public.__diesel_schema_migrations VALUES ('20261125100200', '2026-12-01 01:35:09.108588');
INSERT INTO public.__diesel_schema_migrations VALUES ('20261125110000', '2026-12-01 01:35:09.109531');
INSERT INTO public.__diesel_schema_migrations VALUES ('20261125120000', '2026-12-01 01:35:09.111101');
INSERT INTO public.__diesel_schema_migrations VALUES ('20261125130700', '2026-12-01 01:35:09.112413');
INSERT INTO public.__diesel_schema_migrations VALUES ('20261125130800', '2026-12-01 01:35:09.11404');
INSERT INTO public.__diesel_schema_migrations VALUES ('20261125131000', '2026-12-01 01:35:09.115248');
INSERT INTO public.__diesel_schema_migrations VALUES ('20261125131700', '2026-12-01 01:35:09.116692');
INSERT INTO public.__diesel_schema_migrations VALUES ('20261125132000', '2026-12-01 01:35:09.120081');
INSERT INTO public.__diesel_schema_migrations VALUES ('20261125132700', '2026-12-01 01:35:09.1221');
INSERT INTO public.__diesel_schema_migrations VALUES ('20261125133300', '2026-12-01 01:35:09.122527');
INSERT INTO public.__diesel_schema_migrations VALUES ('20261125134400', '2026-12-01 01:35:09.123262');
INSERT INTO public.__diesel_schema_migrations VALUES ('20261125140000', '2026-12-01 01:35:09.128431');
INSERT INTO public.__diesel_schema_migrations VALUES ('20261125150000', '2026-12-01 01:35:09.129125');
INSERT INTO public.attempts VALUES ('\xc8eedd500e39895489ca4430c8929fa1fd61f9f2abdcc8e6386d68ff7b2d4dd0', 0, 1796088916533061, 1798680916533061);
INSERT INTO public.attempts VALUES ('\x0c9e894c0eb7820ca6bdb02e6d72a7f43ebfee06269dd444bd23efb24b127ed7', 0, 1796088916635048, 1798680916635048);
INSERT INTO public.attempts VALUES ('\xea1e4e50f0beab168c8757a13a36222df27cad0b8a89ce5e0f586a383a926367', 0, 1796088916690141, 1798680916690141);
INSERT INTO public.attempts VALUES ('\x173db84b9b0d5258a4673198783c25f46d5c71a8cc602e1e8ac4d198afcc590a', 0, 1796088916755103, 1798680916755103);
INSERT INTO public.attempts VALUES ('\x38771973a3ddaf9154d420209ac794ab6d1855c49a0fe70e2386adea426b9bc7', 0, 1796088916812548, 1798680916812548);
INSERT INTO public.attempts VALUES ('\x88575eaf22906fe5ad3a0bbadbc70d6ee46aefde504b0101d5a433e3688371e4', 0, 1796088916875281, 1798680916875281);
INSERT INTO public.attempts VALUES ('\x2826d6f866358652177cd2a3c0b74862335c6898a36e31bf8cb851129c30745f', 0, 1796088916928971, 1798680916928971);
INSERT INTO public.attempts VALUES ('\x79f0f93bcd8dea5bfb487cf09827d1939a792cd555080698a37177798d4b3dbb', 0, 1796088916964463, 1798680916964463);
INSERT INTO public.attempts VALUES ('\xafba688d10cf2b00150d1be0e8cf0dd275f41a084ec429f2e4c5c399d99951ec', 0, 1796088917022809, 1798680917022809);
INSERT INTO public.ledger VALUES ('01a22f3d-cfb9-7608-954c-cc223ac21e54', 1796088909749809, NULL, 'joined', 'person', '01a22f3d-cfb8-739e-8bc2-3702022fcd7f', '\x01ba1a619686db6ee8f3c1a722687cc813df84a49d3746b7fa9e22926e0394db506713a9e726b1ba071c8e4289d2b7', '\xebfa9c421d3034df1c5b7d9a1e54358296ed15ae5099a2bc037e1195c629f482', NULL);
INSERT INTO public.ledger VALUES ('01a22f3d-d26d-73aa-b716-b8ad728758fb', 1796088910437489, NULL, 'joined', 'person', '01a22f3d-d26c-747e-a403-c518d7834366', '\x01ce55662fd2bf3a9879d1e018f29acfd5e7f54e3863ad80b652a2638b3f135a05b8484dcb5e72e791233a0036b8478e', '\x526d3d0b589992ceff03c14c55dcb665b6ac12e025cf03f57069f9fccf8e4a5a', NULL);
INSERT INTO public.ledger VALUES ('01a22f3d-d521-7444-a773-abff0f8f3e6d', 1796088911132169, NULL, 'joined', 'person', '01a22f3d-d520-77d4-af01-bc9586d5637d', '\x01386ca1713631db8d15efd4b495fd1c6a4b03071b06e1248ba07982694941a99b0ee59b08be4f541accc616fcb526547cd34a591a7b', '\x4a0df8331e52ea5674fb3a04be999bb275268a204eb3bb8a61b9030aa72851ea', NULL);
INSERT INTO public.ledger VALUES ('01a22f3d-d7dd-751f-a13e-7f09c8ebc590', 1796088911827387, NULL, 'joined', 'person', '01a22f3d-d7dc-7044-a4e6-d00a1912e501', '\x0157426c1192f301c1e60c7e3a0f482d946fab90ceea9dc05872cf4721a700f13917f8f015b019f5645f69c4463a5864745252271c07', '\xdc0fdf4360435be31bc54ee2ac1d06ffc4b7890afb0bc2c9aeb6b31cf2e9a732', NULL);
INSERT INTO public.ledger VALUES ('01a22f3d-db83-772e-8977-287fdbaf0246', 1796088912760256, NULL, 'joined', 'person', '01a22f3d-db7c-7692-953d-c266b9c9ce6b', '\x014819370293521b6d4f3221b2ac99227382d3e9ab64ca619dfd5623655dcb44c3282e03200209cff6f1ed7be5179dac2aadb403c013', '\x35338782dccbf37dedf4c32b8877b98ed653864c051334e04aef098123e9859e', NULL);
INSERT INTO public.ledger VALUES ('01a22f3d-de2f-76d4-bb24-b1e7621a0057', 1796088913453561, NULL, 'joined', 'person', '01a22f3d-de2e-73a2-a545-26f02a6aadeb', '\x0155baba677080d14465817f69bc7e8a5cc23fe0c311818c2ea64af92c0d6afb5ea6ba37e373dda09c9a1b2503e8ea69537e9e265afb', '\x186fe677bb06d29a008bde30820a68898480e80180d6b0471a6934e2f3308089', NULL);
INSERT INTO public.ledger VALUES ('01a22f3d-e101-767d-a48f-08a2ee6f624f', 1796088914175936, NULL, 'joined', 'person', '01a22f3d-e100-745a-a5ff-2228442fe79f', '\x0198d0ce59b0df9e14bf11fdf057f720fd088ced1c49c93f0db0d0545b0326197f5bcd580baae134a0a8e94c141a8361992101d98f94', '\x26c7c2d12a04711ff1aaff6b1bd5a6df690782a81bbf77dd0375f9ed0b70e495', NULL);
INSERT INTO public.ledger VALUES ('01a22f3d-e3c3-778b-8304-889281c720f2', 1796088914881214, NULL, 'joined', 'person', '01a22f3d-e3c2-772b-9263-0d0bfeef57b3', '\x01c8bfa8fb95665113a4f35920de2c49156f28fdf3522cc217d5c4f0eac96b0ce2fc601a7ad60e39622da72bd923665c4b1a0a6b7086', '\x7dfb2112c18ed013a022acc1565bf7a6b602b15740c3e115384c2db0d8816f14', NULL);
INSERT INTO public.ledger VALUES ('01a22f3d-e6c8-77bc-a4c0-bdac81f0900d', 1796088915654361, NULL, 'joined', 'person', '01a22f3d-e6c7-748e-8f12-3f52639f6d1c', '\x010a5f299b26b4b26e61091aa022f6d0168563302dce60e56b6757b571c1b043a04c499ebdb4c0179cde328a5c3afa8975f14a696419', '\x1b99ea68c754553abfe6464072e75ff8f8f4c27a09db736e4662306e83b572a9', NULL);
INSERT INTO public.ledger_chain VALUES (1, '01a22f3d-cfb9-7608-954c-cc223ac21e54', 1796088909749809, '\xf314d8d5e65ad35d980a3ef9091cc678a4d78bf6eabc0862043077c146ab6564');
INSERT INTO public.ledger_chain VALUES (2, '01a22f3d-d26d-73aa-b716-b8ad728758fb', 1796088910437489, '\x705330b3ef4e52f8b4f504a7ee6507cf9e24a18f3f3a818892ef91ffd3d97248');
INSERT INTO public.ledger_chain VALUES (3, '01a22f3d-d521-7444-a773-abff0f8f3e6d', 1796088911132169, '\x4f0f886252bb644dd16508705821f21fe5ef8c0d9bf61a39f794e71e53fd2107');
INSERT INTO public.ledger_chain VALUES (4, '01a22f3d-d7dd-751f-a13e-7f09c8ebc590', 1796088911827387, '\x7667d4cea2d3ac5c148e36ccfc0421b860eb6e42764de14980b9e41e73b03570');
INSERT INTO public.ledger_chain VALUES (5, '01a22f3d-db83-772e-8977-287fdbaf0246', 1796088912760256, '\xc712fbadc1f22b74cff7eae0e96cc942fa49f9fe440dcd3be69d144833f60eae');
INSERT INTO public.ledger_chain VALUES (6, '01a22f3d-de2f-76d4-bb24-b1e7621a0057', 1796088913453561, '\xd1ee337db043af6b36b12fee46c6f655b134303cc4499813d083d7a87b3d2e3f');
INSERT INTO public.ledger_chain VALUES (7, '01a22f3d-e101-767d-a48f-08a2ee6f624f', 1796088914175936, '\xbc16a9f9c1a73762daa9067bda86859fc0e94b645b9697a7d62d80b61abfa5ab');
INSERT INTO public.ledger_chain VALUES (8, '01a22f3d-e3c3-778b-8304-889281c720f2', 1796088914881214, '\xebb00aef6979de5fd8a023e832736054c9c8f2517a9d6b72b98f2f3e7472b7ee');
INSERT INTO public.ledger_chain VALUES (9, '01a22f3d-e6c8-77bc-a4c0-bdac81f0900d', 1796088915654361, '\x4d1652fe0bdea67f401d74d3644144442414788b79494915ee4c8d41b5a70dae');
INSERT INTO public.links VALUES ('\x7f29938b399621c3e70599074640e01d91922ee60e2242b5b7685c9854917634', '01a22f3d-cfb8-739e-8bc2-3702022fcd7f', 'set-up', 1796693709749809, 1796088916533061);
INSERT INTO public.links VALUES ('\x47ca927abb2a91c8e9135743f7a6e0f3193eb4576668eef7035cda288197b6f0', '01a22f3d-d26c-747e-a403-c518d7834366', 'set-up', 1796693710437489, 1796088916635048);
INSERT INTO public.links VALUES ('\xf8f271673bb9663ebf604b282584e729e4790a7de956e0cc44dba8411ee16c1e', '01a22f3d-d520-77d4-af01-bc9586d5637d', 'set-up', 1796693711132169, 1796088916690141);
INSERT INTO public.links VALUES ('\xb8161ffff4e88ab1930ae37cb1f06cfd497fbee97b9cca44ab11175bbfe4ea8d', '01a22f3d-d7dc-7044-a4e6-d00a1912e501', 'set-up', 1796693711827387, 1796088916755103);
INSERT INTO public.links VALUES ('\x4555364daa4d5f7d893de3fc41d633e118bc5d928097840b7bd7ca3958a038a7', '01a22f3d-db7c-7692-953d-c266b9c9ce6b', 'set-up', 1796693712760256, 1796088916812548);
INSERT INTO public.links VALUES ('\xb8aeeb5a0b8cd7b9455f15849020408de0556272391d0a6e7e68ec7304cd33f7', '01a22f3d-de2e-73a2-a545-26f02a6aadeb', 'set-up', 1796693713453561, 1796088916875281);
INSERT INTO public.links VALUES ('\x54ac964ab776ea9c555820f6a20108c293b51aa5f098b6cc10539b8ec8fac2c9', '01a22f3d-e100-745a-a5ff-2228442fe79f', 'set-up', 1796693714175936, 1796088916928971);
INSERT INTO public.links VALUES ('\x52deac23a9e4b31d4718de50b961a7e8a2bd5573edd4b44fdde719ee31c467f4', '01a22f3d-e3c2-772b-9263-0d0bfeef57b3', 'set-up', 1796693714881214, 1796088916964463);
INSERT INTO public.links VALUES ('\x34770bdf17455880bd9eec1c3dfa05adabfa65eb0f254186ff6a6ce3c8746fe2', '01a22f3d-e6c7-748e-8f12-3f52639f6d1c', 'set-up', 1796693715654361, 1796088917022809);
INSERT INTO public.people VALUES ('01a22f3d-cfb8-739e-8bc2-3702022fcd7f', '\x4e31bd82ef7037fa3293a95ae6f51abd438e2643073f975cd5314c2aba4cefde', '\x01e326887ed91c80bc5032181e3ccb626640bef200b16611a694cc9f14f825db158b06f669e176873a4019879b3cce53b982c2f6c6af4c368bffc22083ca98f2f586f3defd69219e9788d81ac96fb0d46c59e97c67c8d4597985f0110001c513ca65d34e1a', 'lead', '$argon2id$v=19$m=19456,t=2,p=1$HdzipZfo55eGhJn2qZry8Q$8Tg2hkdM9ADqU0I+gI43K8dvRFq8H9+DZrGdBC3yktg', 1796088909749809, NULL, 1796088909749809, NULL, NULL, NULL, 0);
INSERT INTO public.people VALUES ('01a22f3d-d26c-747e-a403-c518d7834366', '\xf93f18616d97d055a3b995b8057c9a814ed92ed37ed7a589bd106443cab61d0f', '\x01fb3d7412a5b7d3a06a8164446aecb38eae376383e25ca8ae310b100e5254d8620c000caef51b1b9694b0beff8ed6cfcfc0bb0f45c8b578a33a952cbb504e9a76188a922305edbd3db02f052bda10d4b3eca402204d565eab37ab37173ee7bca0b599db73', 'admin', '$argon2id$v=19$m=19456,t=2,p=1$aOG+atyUv7dH88lHSXak6w$9WDvQjHTm7GEgz1OtwTfn96YDq6b1348fzzkD62szNU', 1796088910437489, NULL, 1796088910437489, NULL, NULL, NULL, 0);
INSERT INTO public.people VALUES ('01a22f3d-d520-77d4-af01-bc9586d5637d', '\x9ccd6ebb1f8a7519594d48a9956f246a18aa861e7e9a1e16f00529aa699cc709', '\x015599b8eeeea4fcf123e764b0a9adf4675d1a5f9dafe31c0ae8c6c161b5531ac83410212cd395a5146c27dc18a3950f76d722afeda883e28f6920824eb4e508e837f1cdd1bfd8bbe5a8d867624f5a2f7a92a922289963fc0ccd26ef9b2dffd2c6d7ebe5493403', 'coordinator', '$argon2id$v=19$m=19456,t=2,p=1$EYF1R2gxHeZXeuM1CoUIJw$IPFQORtZP14XEOKdcvSQWiBpjOpu6d0bxmQSQKz2DkA', 1796088911132169, NULL, 1796088911132169, NULL, NULL, NULL, 0);
INSERT INTO public.people VALUES ('01a22f3d-d7dc-7044-a4e6-d00a1912e501', '\xda3d455443926beea66e96bd85873af1ffe80a8bd1febb06e9a4dbefc21800ff', '\x012ac0c82cfc4383a8601fca0a9da8c0367a463d16fd8bdc5b134c44b20ad09e9516047b85149f1fcec2c80b86009f3e1c10748bec9ff0f3efccd044a25ec6bb05cac1bdd758fd5b123892f0e146f3dc61ca2f4a7d37f98bf2993a8dea263a', 'coordinator', '$argon2id$v=19$m=19456,t=2,p=1$oWmGkBeUUZsWcD/R7niaSg$M8Payt3eqVTnTE+i9Ru6YPqyqRgiDpZz8fVfdSHgHss', 1796088911827387, NULL, 1796088911827387, NULL, NULL, NULL, 0);
INSERT INTO public.people VALUES ('01a22f3d-db7c-7692-953d-c266b9c9ce6b', '\x78cc2617d9048664b4fa9f9bb6c5326de3b337410316cd871192e1dad9d3e77b', '\x018e8c8599ec915eb08c19f43f2f13373476dd5480bdd5c005cef284641e7a279b218a38f05f0717db1618f77dac1d8495b92123536bfefa888d5e2077e19f762aa9e48d1b972e07a43d0148d258e44b29e3cb9b09f397243281a00bf0dbbde31e5282a3e1082546afbb3993e02b03', 'coordinator', '$argon2id$v=19$m=19456,t=2,p=1$OPkh9q6fXUmFs3B4LA/sKw$ey9CrM7pdKfWaKIcx4cwuu8FKFM+dQBuWpreTlerR6k', 1796088912760256, NULL, 1796088912760256, NULL, NULL, NULL, 0);
INSERT INTO public.people VALUES ('01a22f3d-de2e-73a2-a545-26f02a6aadeb', '\xfc7dc6b4e01f7f1c8c9e238cac226aee51d61346a68847999022aa270d19cf67', '\x014fd5c0a2ca47350f3e9d87c1f8844d2c006aaa113350f0a3c0a596f35e9f3f8f5881d0cf85a7cb8d75b3464c1b3b8d64435d9e7a4fde2fa047402c1e7f50b5644a166aedf2b57e7fa3675b095259598360f5eb7158e7dd0c1f097082860748f62abb2fa06ee9c4', 'coordinator', '$argon2id$v=19$m=19456,t=2,p=1$M/Xh9D+pkypTdlPVCVljpQ$MsmLmzhVeFYljbZ22f4fvwpIWX1Nqjjf/IVnfKw0h6I', 1796088913453561, NULL, 1796088913453561, NULL, NULL, NULL, 0);
INSERT INTO public.people VALUES ('01a22f3d-e100-745a-a5ff-2228442fe79f', '\xfb0b491f74339f664fc3a9e13ca8824dad8c4c4049d12c820484e238dee5da60', '\x01fff9b02a88433653653bdbc2769e14c5942897ecf9c95f3d28c5358eab1bc2a5ce1c2e28421c2ba65a891b27f84cf7727cbb15d939f9ec491edddf5ef3bcd3dcf48719274cdb9e1b50c2bb5f90bca55eb6a99ebf63a9c935842dc3862ea4c0242a99541c0e195acc3c483d4ff2b718c84e55', 'coordinator', '$argon2id$v=19$m=19456,t=2,p=1$LXPzcfAvTBpuUoUoQn38vg$+qjRJgX+5FWHn1KvxTMkvnL3rU119h09tQerRHK4dbg', 1796088914175936, NULL, 1796088914175936, NULL, NULL, NULL, 0);
INSERT INTO public.people VALUES ('01a22f3d-e3c2-772b-9263-0d0bfeef57b3', '\x83b8257609d78c3009b8d776eac81161c188ebfa845106e49795180c966f7b3c', '\x010a47c8324c8ba126a6aad53066a62ba5349fa7adc3b263636db61bb064f0871ca5383e0db30c055ed5387aa3f4c7e2db6b5a0baed179688ba7fa271da3d40567a9062cfaa3b0cfe18a22a825de45c87465e8bbaa1d31c8440427b6e6', 'coordinator', '$argon2id$v=19$m=19456,t=2,p=1$9IjayV+wD6UQpyNGMfy2Uw$1yM9oCZ/n4a87OmLRPzMhkJ2Sq2K+XeBR64Z4HGMenM', 1796088914881214, NULL, 1796088914881214, NULL, NULL, NULL, 0);
INSERT INTO public.people VALUES ('01a22f3d-e6c7-748e-8f12-3f52639f6d1c', '\x259e07681399cda157efa6f8bd0455ec870d3bfe68db052d5692153349632a53', '\x01fb869356887b760d0420b4cf4ce1371a71efb4f1ff94b90bc5b299f86edb324f55fb232fc345bb86af3e0aa9b1fcb431773e2c032afe77f67e99836c97b10d0301c212cea6e2087713f55d377c22c2e573f00499b9707699eb2df911ba88', 'coordinator', '$argon2id$v=19$m=19456,t=2,p=1$EkpZOXo7T5+dCvRhjyBUNQ$cZSZpwCZDZ+Y1llBlhl6sZu9Se6dJKjh4i2oUC7wJfo', 1796088915654361, NULL, 1796088915654361, NULL, NULL, NULL, 0);
ALTER TABLE ONLY public.__diesel_schema_migrations
    ADD CONSTRAINT __diesel_schema_migrations_pkey PRIMARY KEY (version);
ALTER TABLE ONLY public.address_changes
    ADD CONSTRAINT address_changes_new_hash_key UNIQUE (new_hash);
ALTER TABLE ONLY public.address_changes
    ADD CONSTRAINT address_changes_old_hash_key UNIQUE (old_hash);
ALTER TABLE ONLY public.address_changes
    ADD CONSTRAINT address_changes_pkey PRIMARY KEY (person_id);
ALTER TABLE ONLY public.applications
    ADD CONSTRAINT applications_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.applications
    ADD CONSTRAINT applications_round_id_person_id_key UNIQUE (round_id, person_id);
ALTER TABLE ONLY public.attempts
    ADD CONSTRAINT attempts_pkey PRIMARY KEY (key);
ALTER TABLE ONLY public.authenticators
    ADD CONSTRAINT authenticators_pkey PRIMARY KEY (person_id);
ALTER TABLE ONLY public.breach_people
    ADD CONSTRAINT breach_people_breach_id_person_id_key UNIQUE (breach_id, person_id);
ALTER TABLE ONLY public.breach_people
    ADD CONSTRAINT breach_people_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.breaches
    ADD CONSTRAINT breaches_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.checks
    ADD CONSTRAINT checks_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.concerns
    ADD CONSTRAINT concerns_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.disclosures
    ADD CONSTRAINT disclosures_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.ledger_chain
    ADD CONSTRAINT ledger_chain_entry_id_key UNIQUE (entry_id);
ALTER TABLE ONLY public.ledger_chain
    ADD CONSTRAINT ledger_chain_pkey PRIMARY KEY (number);
ALTER TABLE ONLY public.ledger
    ADD CONSTRAINT ledger_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.links
    ADD CONSTRAINT links_anew_pkey PRIMARY KEY (hash);
ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.pairs
    ADD CONSTRAINT pairs_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.people
    ADD CONSTRAINT people_email_hash_key UNIQUE (email_hash);
ALTER TABLE ONLY public.people
    ADD CONSTRAINT people_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.proposals
    ADD CONSTRAINT proposals_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.recovery_codes
    ADD CONSTRAINT recovery_codes_pkey PRIMARY KEY (hash);
ALTER TABLE ONLY public.replicas
    ADD CONSTRAINT replicas_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.requests
    ADD CONSTRAINT requests_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.rounds
    ADD CONSTRAINT rounds_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.separations
    ADD CONSTRAINT separations_one_id_other_id_key UNIQUE (one_id, other_id);
ALTER TABLE ONLY public.separations
    ADD CONSTRAINT separations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (id_hash);
ALTER TABLE ONLY public.wishes
    ADD CONSTRAINT wishes_mentor_id_mentee_id_key UNIQUE (mentor_id, mentee_id);
ALTER TABLE ONLY public.wishes
    ADD CONSTRAINT wishes_pkey PRIMARY KEY (id);
CREATE INDEX applications_by_state ON public.applications USING btree (round_id, state, side);
CREATE INDEX applications_of_person ON public.applications USING btree (person_id);
CREATE INDEX attempts_fading ON public.attempts USING btree (fades_at);
CREATE INDEX breach_people_of_person ON public.breach_people USING btree (person_id);
CREATE INDEX breaches_found ON public.breaches USING btree (found_at);
CREATE INDEX checks_by_time ON public.checks USING btree (recorded_at);
CREATE INDEX checks_of_application ON public.checks USING btree (application_id, recorded_at);
CREATE INDEX concerns_of_person ON public.concerns USING btree (person_id);
CREATE INDEX concerns_open ON public.concerns USING btree (closed_at, made_at);
CREATE INDEX disclosures_entered ON public.disclosures USING btree (entered_at);
CREATE INDEX disclosures_of_person ON public.disclosures USING btree (person_id);
CREATE INDEX ledger_by_time ON public.ledger USING btree (at);
CREATE INDEX ledger_of_noun ON public.ledger USING btree (noun_id, at);
CREATE INDEX ledger_of_session ON public.ledger USING btree (session_id) WHERE (session_id IS NOT NULL);
CREATE INDEX links_of_person ON public.links USING btree (person_id);
CREATE UNIQUE INDEX one_open_pair_a_mentee ON public.pairs USING btree (mentee_id) WHERE (state = ANY (ARRAY['proposed'::text, 'mentee-agreed'::text, 'both-agreed'::text, 'active'::text, 'suspended'::text]));
CREATE UNIQUE INDEX one_open_pair_a_place ON public.pairs USING btree (mentor_id, mentor_place) WHERE (state = ANY (ARRAY['proposed'::text, 'mentee-agreed'::text, 'both-agreed'::text, 'active'::text, 'suspended'::text]));
CREATE UNIQUE INDEX one_open_round ON public.rounds USING btree (state) WHERE (state = 'open'::text);
CREATE INDEX outbox_due ON public.outbox USING btree (sent_at, due_at);
CREATE INDEX pairs_by_state ON public.pairs USING btree (round_id, state);
CREATE INDEX pairs_of_mentee ON public.pairs USING btree (mentee_id);
CREATE INDEX pairs_of_mentor ON public.pairs USING btree (mentor_id);
CREATE INDEX people_locked ON public.people USING btree (id) WHERE ((restricted_at IS NOT NULL) OR (erase_at IS NOT NULL));
CREATE INDEX proposals_of_round ON public.proposals USING btree (round_id, made_at);
CREATE INDEX recovery_codes_of_person ON public.recovery_codes USING btree (person_id);
CREATE INDEX requests_by_state ON public.requests USING btree (state, due_on);
CREATE INDEX requests_of_person ON public.requests USING btree (person_id);
CREATE INDEX separations_of_other ON public.separations USING btree (other_id);
CREATE INDEX sessions_of_person ON public.sessions USING btree (person_id);
CREATE TRIGGER checks_are_recorded_by_staff BEFORE INSERT OR UPDATE OF recorded_by, application_id ON public.checks FOR EACH ROW EXECUTE FUNCTION public.checks_are_recorded_by_staff();
CREATE TRIGGER pairs_are_decided_by_staff BEFORE INSERT OR UPDATE OF decided_by, mentor_id, mentee_id ON public.pairs FOR EACH ROW EXECUTE FUNCTION public.pairs_are_decided_by_staff();
ALTER TABLE ONLY public.address_changes
    ADD CONSTRAINT address_changes_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.applications
    ADD CONSTRAINT applications_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.applications
    ADD CONSTRAINT applications_round_id_fkey FOREIGN KEY (round_id) REFERENCES public.rounds(id);
ALTER TABLE ONLY public.authenticators
    ADD CONSTRAINT authenticators_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.breach_people
    ADD CONSTRAINT breach_people_breach_id_fkey FOREIGN KEY (breach_id) REFERENCES public.breaches(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.checks
    ADD CONSTRAINT checks_application_id_fkey FOREIGN KEY (application_id) REFERENCES public.applications(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.checks
    ADD CONSTRAINT checks_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES public.people(id);
ALTER TABLE ONLY public.concerns
    ADD CONSTRAINT concerns_pair_id_fkey FOREIGN KEY (pair_id) REFERENCES public.pairs(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.links
    ADD CONSTRAINT links_anew_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.pairs
    ADD CONSTRAINT pairs_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES public.people(id);
ALTER TABLE ONLY public.pairs
    ADD CONSTRAINT pairs_mentee_id_fkey FOREIGN KEY (mentee_id) REFERENCES public.applications(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.pairs
    ADD CONSTRAINT pairs_mentor_id_fkey FOREIGN KEY (mentor_id) REFERENCES public.applications(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.pairs
    ADD CONSTRAINT pairs_round_id_fkey FOREIGN KEY (round_id) REFERENCES public.rounds(id);
ALTER TABLE ONLY public.proposals
    ADD CONSTRAINT proposals_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.people(id);
ALTER TABLE ONLY public.proposals
    ADD CONSTRAINT proposals_round_id_fkey FOREIGN KEY (round_id) REFERENCES public.rounds(id);
ALTER TABLE ONLY public.recovery_codes
    ADD CONSTRAINT recovery_codes_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.separations
    ADD CONSTRAINT separations_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.people(id);
ALTER TABLE ONLY public.separations
    ADD CONSTRAINT separations_one_id_fkey FOREIGN KEY (one_id) REFERENCES public.people(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.separations
    ADD CONSTRAINT separations_other_id_fkey FOREIGN KEY (other_id) REFERENCES public.people(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.people(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.wishes
    ADD CONSTRAINT wishes_made_by_fkey FOREIGN KEY (made_by) REFERENCES public.people(id);
ALTER TABLE ONLY public.wishes
    ADD CONSTRAINT wishes_mentee_id_fkey FOREIGN KEY (mentee_id) REFERENCES public.applications(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.wishes
    ADD CONSTRAINT wishes_mentor_id_fkey FOREIGN KEY (mentor_id) REFERENCES public.applications(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.wishes
    ADD CONSTRAINT wishes_round_id_fkey FOREIGN KEY (round_id) REFERENCES public.rounds(id);
