package org.tallystick.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.tallystick.loader.duplicates.DuplicateKind;
import org.tallystick.loader.duplicates.DuplicateSet;
import org.tallystick.loader.duplicates.Evidence;
import org.tallystick.loader.duplicates.SearchListener;
import org.tallystick.loader.duplicates.SearchResult;
import org.tallystick.loader.duplicates.SetFilter;
import org.tallystick.loader.duplicates.SetState;

/** The words with which tests search for duplicates in a site. */
abstract class DuplicateSearchTest extends SiteTest {

    private static final Set<DuplicateKind> SURE = Set.of(DuplicateKind.SAME_IDENTITY, DuplicateKind.CLONES,
            DuplicateKind.SEVERAL_IDENTITIES);

    /** Searches for kinds 1 to 3. */
    protected SearchResult search() {
        SearchResult result = site.duplicates().search(SURE, SearchListener.NONE, () -> false);
        assertThat(result.cancelled()).isFalse();
        return result;
    }

    /** All sets in words, such as {@code 3 current open [1, 2] merge 2}, after a search. */
    protected List<String> found() {
        search();
        return kept();
    }

    protected List<String> kept() {
        return sets().stream().map(DuplicateSearchTest::words).toList();
    }

    protected List<DuplicateSet> sets() {
        return site.duplicates().sets(SetFilter.ALL, 1000);
    }

    protected DuplicateSet only() {
        assertThat(sets()).hasSize(1);
        return sets().get(0);
    }

    protected static String words(DuplicateSet set) {
        String proposal = set.proposal() == null ? "nothing"
                : set.proposal().action().code()
                        + (set.proposal().survivor() == null ? "" : " " + set.proposal().survivor());
        return String.format(Locale.ROOT, "%d %s %s %s %s", set.kind().number(), set.scope().code(),
                set.state().code(), set.computers(), proposal);
    }

    protected static String codes(DuplicateSet set) {
        return set.evidence().stream().map(Evidence::code).distinct().collect(Collectors.joining(" "));
    }

    protected SetState state() {
        return only().state();
    }
}
