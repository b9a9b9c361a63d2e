"""What results are shown with."""

import gzip
import json

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.search.texts import Record, patch_texts, read_text, write_texts

TEXT = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from('政协é•·—…\\"\U00020000\ue000'), max_size=20)
RECORDS = st.lists(
    st.builds(Record, TEXT, TEXT, TEXT, st.integers(0, 9), st.integers(0, 9), TEXT, TEXT, TEXT, st.just((1, 20013))),
    max_size=9,
)


@settings(deadline=None)
@given(RECORDS)
def test_texts_are_json_in_gbk_four_to_a_file(records):
    files = list(write_texts(records))
    assert [row for data in files for row in read_text(data)] == records
    told = [row for data in files for row in json.loads(gzip.decompress(data).decode("gbk"))]
    assert told == [
        [*row, [1, 20013]] for row in ([getattr(one, name) for name in one.__struct_fields__[:-1]] for one in records)
    ]
    assert [len(read_text(data)) for data in files[:-1]] == [4] * (len(files) - 1)


def test_what_gbk_lacks_is_escaped():
    (data,) = write_texts([Record("政•é\U00020000", "", "", 0, 0, "", "", "")])
    assert gzip.decompress(data).decode("gbk").startswith(r'[["政\u2022é\ud840\udc00",')


@settings(deadline=None)
@given(RECORDS, RECORDS, st.data())
def test_patched_texts_are_those_written_anew(records, added, data):
    places = st.integers(0, max(0, len(records) - 1))
    changed = data.draw(st.dictionaries(places, RECORDS.filter(bool).map(lambda some: some[0]))) if records else {}
    changed |= dict(enumerate(added, len(records)))
    after = dict(enumerate(records)) | changed
    patched = patch_texts(tuple(write_texts(records)), changed)
    assert patched == tuple(write_texts(after[place] for place in sorted(after)))
