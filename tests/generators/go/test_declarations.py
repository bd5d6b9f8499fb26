"""Declarations of Go: what a service reaches stays, and everything else goes with its tests."""

import pytest

from generators.go.declarations import keep_used

MAIN = "cmd/server/main.go"
CODE = "internal/values/values.go"
TESTS = "internal/values/values_test.go"


def write(package, *declarations):
    return f"package {package}\n\n" + "\n".join(f"{each}\n" for each in declarations)


def keep(*declarations, main="func main() {\n\tvalues.Used()\n}", tests=()):
    """Give the declarations that are left of a package, and of its tests."""
    files = {MAIN: write("main", main), CODE: write("values", *declarations), TESTS: write("values", *tests)}
    kept = keep_used(files)
    assert kept[MAIN] == files[MAIN]
    return tuple(
        [each for each in found if each in kept.get(path, "")] for path, found in ((CODE, declarations), (TESTS, tests))
    )


USED = "// Used is called by the command.\nfunc Used() {}"
UNUSED = "// Unused is called by nobody.\nfunc Unused() {}"


def test_what_nobody_calls_goes_with_its_comment():
    kept = keep_used({MAIN: write("main", "func main() { values.Used() }"), CODE: write("values", USED, UNUSED)})
    assert kept[CODE].rstrip() == write("values", USED).rstrip()


def test_what_is_called_by_what_is_called_stays():
    used, inner = "func Used() {\n\tinner()\n}", "func inner() {}"
    assert keep(inner, used, UNUSED)[0] == [inner, used]


def test_calls_of_each_other_alone_are_none():
    assert keep(USED, "func ping() {\n\tpong()\n}", "func pong() {\n\tping()\n}")[0] == [USED]


@pytest.mark.parametrize(
    "mention", ["// See Unused.", 'const Text = "Unused"', "var raw = `\nUnused\n`", "func (t T) F() { t.Unused() }"]
)
def test_a_word_of_a_comment_a_text_or_of_something_else_is_no_call(mention):
    used = f"{mention}\nfunc Used() {{}}"
    assert UNUSED not in keep(used, UNUSED)[0]


def test_a_name_is_that_of_the_package_before_it():
    kept = keep(USED, UNUSED, main="func main() {\n\tvalues.Used()\n\tothers.Unused()\n}")
    assert kept[0] == [USED]


def test_methods_go_with_their_type():
    kind, method = "type Kind struct{}", "func (k *Kind) String() string { return text }"
    text = 'const text = "x"'
    assert keep(kind, method, text)[0] == []
    used = "func Used() Kind { return Kind{} }"
    assert keep(kind, method, text, used)[0] == [kind, method, text, used]


def test_methods_of_generic_types_go_with_these():
    kind, method = "type Kind[T any] struct{}", "func (Kind[T]) Do() {}"
    assert keep(USED, kind, method)[0] == [USED]


def test_a_method_that_only_its_package_can_call_has_to_be_called_there():
    kind, method = "type Kind struct{}", "func (k Kind) is(other Kind) bool { return true }"
    silent = "func Used() Kind { return Kind{} }"
    assert keep(kind, method, silent)[0] == [kind, silent]
    calling = "func Used() bool { return find().kind.is(Kind{}) }"
    assert keep(kind, method, calling)[0] == [kind, method, calling]


def test_a_method_of_a_type_that_is_gone_goes_although_another_one_is_called_like_it():
    one, other = "func (One) is() {}", "func (Other) is() {}"
    used = "func Used() { One{}.is() }"
    assert keep("type One struct{}", "type Other struct{}", one, other, used)[0] == ["type One struct{}", one, used]


def test_groups_of_values_stay_with_what_they_mention():
    group = "const (\n\tfirst = inner\n\tsecond = 2\n)"
    inner = "const inner = 1"
    assert keep(USED, group, inner)[0] == [USED, group, inner]


def test_a_test_goes_with_what_it_tests_and_what_it_alone_needs():
    shared, alone = "func shared() {}", "func alone() {}"
    of_used = "func TestUsed(t *testing.T) {\n\tshared()\n\tUsed()\n}"
    of_unused = "func TestUnused(t *testing.T) {\n\tshared()\n\talone()\n\tUnused()\n}"
    assert keep(USED, UNUSED, tests=(shared, alone, of_used, of_unused))[1] == [shared, of_used]


def test_what_only_tests_of_the_package_call_is_not_used():
    assert keep(USED, UNUSED, tests=("func TestUnused(t *testing.T) {\n\tUnused()\n}",)) == ([USED], [])


def test_what_tests_of_the_whole_service_call_is_used():
    files = {CODE: write("values", USED), "tests/e2e/main_test.go": write("e2e", "func TestAll() { values.Used() }")}
    assert keep_used(files) == files


def test_a_file_of_which_nothing_is_left_goes():
    assert list(keep_used({MAIN: write("main", "func main() {}"), CODE: write("values", UNUSED)})) == [MAIN]


def test_a_file_that_declares_nothing_goes_wherever_it_is():
    empty = "tests/e2e/nothing_test.go"
    files = {MAIN: write("main", "func main() {}"), empty: "package e2e\n"}
    assert set(keep_used(files)) == {MAIN}


def test_what_is_no_go_stays():
    files = {"internal/values/values.sql": "SELECT 1", "README.md": "func Unused() {}"}
    assert keep_used(files) == files
