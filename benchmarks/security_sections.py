"""What `make security` tries: the sections of docs/security.md, each line with the tests that try it."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a table: what is tried, and the tests that try it, by files or tests of them."""

    words: str
    tests: Sequence[str]


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    lines: Sequence[Line]


_ACCESS = "tests/api/access/test_operations.py::"
_FORGED = "tests/api/security/test_forged_credentials.py::"
_TOKENS = "tests/auth/test_id_tokens.py::"
_SIGN_IN = "tests/auth/test_sign_in.py::"
_CODES = "tests/api/identity/test_connect_store_code.py::"
_DOCUMENTS = "tests/api/test_hostile_documents.py::"
_LINKS = "tests/api/identity/test_create_store_link.py::"
_TARGETS = "tests/services/test_webhook_targets.py::"

AUTHORIZATION = Section(
    "Authorization",
    [
        Line("each root field asked by each kind of caller for what is its own", [f"{_ACCESS}test_who_may"]),
        Line(
            "asked without access, naming the own, others' and nothing: one answer, nothing written",
            [f"{_ACCESS}test_who_may_not_learns_nothing"],
        ),
        Line(
            "others' things named in each argument: byte for byte as what does not exist, nothing written",
            [f"{_ACCESS}test_foreign_is_as_nonexistent"],
        ),
        Line("keys that another game or player has used", [f"{_ACCESS}test_another_games_keys_are_free"]),
        Line("staff in other studios", [f"{_ACCESS}test_staff_acts_where_its_role_reaches"]),
        Line(
            "fields with a rule of their own, and all others, by each caller",
            ["tests/api/access/test_fields.py"],
        ),
        Line(
            "ids of each type, by each caller",
            ["tests/api/test_nodes.py::test_each_caller_finds_what_it_sees"],
        ),
        Line("what the schema has and the matrix has not", ["tests/contracts/test_access.py"]),
    ],
)
CREDENTIALS = Section(
    "Forged credentials",
    [
        Line(
            "keys, player tokens and store sessions, made up or changed",
            [f"{_FORGED}test_forged_bearer_tokens"],
        ),
        Line("cookies of the store and of the staff, made up or changed", [f"{_FORGED}test_forged_cookies"]),
        Line("what has ended or was revoked", [f"{_FORGED}test_what_has_ended_or_was_taken_back"]),
        Line("good ones of another game", [f"{_FORGED}test_another_games_token_shows_that_game_alone"]),
        Line(
            "id_tokens: issuer, audience, subject, times, nonce",
            [f"{_TOKENS}test_claims_that_are_not_for_us", f"{_TOKENS}test_a_blank_subject"],
        ),
        Line(
            "id_tokens: alg none, HS256 with the public key, other algorithms",
            [f"{_TOKENS}test_algorithms_that_a_token_chose"],
        ),
        Line(
            "id_tokens: other keys, unknown kid, cut or malformed",
            [
                f"{_TOKENS}test_signatures_of_others",
                f"{_TOKENS}test_texts_that_are_no_tokens",
                f"{_TOKENS}test_headers_that_are_none",
            ],
        ),
        Line(
            "forged tokens by a browser; deletion requests that Facebook did not sign",
            [
                "tests/auth/test_outbound.py::test_forged_tokens_end_at_the_page_that_asked",
                "tests/auth/test_data_deletion.py::test_what_facebook_did_not_sign",
            ],
        ),
        Line(
            "on sockets",
            [
                "tests/api/live/test_credentials.py::test_bad_credentials_are_forbidden",
                "tests/api/live/test_credentials.py::test_credentials_that_are_over_are_forbidden",
            ],
        ),
    ],
)
BROWSERS = Section(
    "Browsers",
    [
        Line("session fixation", [f"{_FORGED}test_a_planted_session_does_not_become_the_victims"]),
        Line(
            "login CSRF: another's return, a return twice, one that nobody asked for",
            [
                f"{_SIGN_IN}test_a_return_counts_once",
                f"{_SIGN_IN}test_a_return_counts_in_the_browser_that_began",
                f"{_SIGN_IN}test_a_return_to_another_provider",
                f"{_SIGN_IN}test_answers_that_are_worth_nothing",
                f"{_SIGN_IN}test_answers_that_nobody_asked_for",
                f"{_LINKS}test_somebody_else_is_asked_first",
            ],
        ),
        Line(
            "requests of other sites with a cookie, by HTTP and by sockets",
            [
                "tests/api/identity/test_cross_site.py::test_a_cookie_of_another_sites_post_is_refused",
                "tests/api/live/test_credentials.py::test_a_cookie_that_another_site_sent_along_is_forbidden",
            ],
        ),
        Line(
            "open redirects: every `next`, the Host header, slashes, store URLs",
            [
                "tests/auth/test_login.py::test_next_leads_nowhere_else",
                "tests/auth/test_login.py::test_a_hostile_next_ends_at_the_store",
                "tests/auth/test_login.py::test_no_redirect_goes_by_the_host_header",
                "tests/api/test_hosts.py",
                "tests/services/test_studio_cli.py",
            ],
        ),
    ],
)
OUTWARD = Section(
    "Requests from Laurel",
    [
        Line(
            "webhook endpoints at private addresses: by name, mapped, decimal, octal, hexadecimal",
            [f"{_TARGETS}test_hostile_urls_lead_to_no_connection"],
        ),
        Line(
            "the same when an endpoint is made",
            [f"{_TARGETS}test_what_is_wrong_at_sight_is_refused_when_an_endpoint_is_made"],
        ),
        Line(
            "a name that resolves to another address later; another name's certificate",
            [
                f"{_TARGETS}test_the_connection_goes_to_the_address_that_was_checked",
                f"{_TARGETS}test_another_names_certificate_is_refused",
            ],
        ),
        Line(
            "redirects, proxies, cookies of endpoints",
            [
                f"{_TARGETS}test_redirects_are_not_followed",
                f"{_TARGETS}test_proxies_of_the_surroundings_are_not_used",
                f"{_TARGETS}test_no_cookie_goes_back",
            ],
        ),
        Line("ranges that are not public", [f"{_TARGETS}test_which_addresses_are_public"]),
    ],
)
CANARIES = Section(
    "Secrets in logs and errors",
    [
        Line(
            "canaries through each operation: done, refused, and failing inside",
            ["tests/api/security/test_canaries.py"],
        ),
        Line("each kind of secret in each form of text", ["tests/services/test_redaction.py"]),
        Line(
            "errors of the database and of the code, seen by clients",
            [
                "tests/api/test_operations.py::test_a_fault_says_nothing_but_its_id",
                "tests/api/test_operations.py::test_a_fault_of_the_database_quotes_no_sql",
                "tests/api/test_operations.py::test_a_fault_before_the_query_is_a_500",
            ],
        ),
    ],
)
HOLES = Section(
    "The ten holes that an attack on 0.1.0 found stay closed",
    [
        Line(
            "1. introspection under aliases (3.7 s of CPU)",
            [
                f"{_DOCUMENTS}test_a_hostile_document_costs_little[schemas under aliases]",
                f"{_DOCUMENTS}test_a_hostile_document_costs_little[a schema by fragments]",
                f"{_DOCUMENTS}test_introspection_up_to_its_limit_and_one_past_it",
                "tests/api/test_introspection.py",
            ],
        ),
        Line("2. CSV of 80,000 columns (120 s)", ["tests/api/store/test_import_limits.py"]),
        Line("3. headers without a limit (260 MB)", ["tests/api/connections/test_headers.py"]),
        Line(
            "4. invalid literals (1.1 s of CPU)",
            [
                f"{_DOCUMENTS}test_a_hostile_document_costs_little",
                f"{_DOCUMENTS}test_hostile_variables_cost_little",
            ],
        ),
        Line("5. silent connections", ["tests/api/connections/test_silence.py"]),
        Line("6. mutations that weighed nothing (12 s)", ["tests/api/test_input_cost.py"]),
        Line("7. demo mode that others reach", ["tests/services/test_demo_mode.py"]),
        Line(
            "8. all clients behind a balancer were one",
            [
                "tests/services/test_forwarded.py",
                "tests/api/identity/test_behind_a_proxy.py",
                f"{_CODES}test_guessing_ends_soon_for_one_member_and_hurts_no_other",
                f"{_LINKS}test_wrong_codes_of_one_address_are_limited_and_right_ones_never",
            ],
        ),
        Line("9. half a surrogate in an enum (500)", ["tests/api/live/test_broken_text.py"]),
        Line(
            "10. secrets that logs showed, open /metrics, 599 anonymous sockets",
            [
                "tests/services/test_redaction.py::test_prefixes_are_defined_in_one_place",
                "tests/services/test_redaction.py::test_no_way_into_the_log_lets_it_through",
                "tests/api/test_operations.py::test_metrics_are_for_who_has_the_token",
                "tests/api/connections/test_anonymous_sockets.py",
            ],
        ),
    ],
)
SECTIONS = (AUTHORIZATION, CREDENTIALS, BROWSERS, OUTWARD, CANARIES, HOLES)
