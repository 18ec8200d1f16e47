package org.tallystick.hierarchy.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tree of sites and what follows from a place in it, also where the tree is none (Q126283, Q133111). */
class SiteTreeTest {

    private static SiteTree tree(String here, String... sites) {
        return new SiteTree(here, Stream.of(sites).map(text -> {
            String[] parts = text.split("<");
            return new Site(parts[0], parts[0], parts.length == 1 ? SiteKind.CENTRAL : SiteKind.PRIMARY,
                    parts.length == 1 ? null : parts[1], "", "", "", null, SiteStatus.ACTIVE, 0, Instant.EPOCH, 1);
        }).toList());
    }

    private static String order(SiteTree tree) {
        StringBuilder order = new StringBuilder();
        tree.inOrder().forEach(placed -> order.append(".".repeat(placed.depth())).append(placed.site().code())
                .append(' '));
        return order.toString().strip();
    }

    @Test
    void pathsGoUpToTheCentralSite() {
        SiteTree tree = tree("S01", "C00", "P01<C00", "P02<C00", "S01<P01", "S02<P01", "X01");
        assertThat(tree.path("S01")).containsExactly("P01", "C00");
        assertThat(tree.path("C00")).isEmpty();
        assertThat(tree.path("NO1")).isEmpty();
        assertThat(tree.isBelow("S01", "C00")).isTrue();
        assertThat(tree.isBelow("S01", "P02")).isFalse();
        assertThat(tree.isBelow("S01", "S01")).isFalse();
        assertThat(tree.children("P01")).extracting(Site::code).containsExactly("S01", "S02");
        assertThat(tree.circular()).isEmpty();
        assertThat(order(tree)).isEqualTo("C00 .P01 ..S01 ..S02 .P02 X01");
    }

    @Test
    void circlesAndUnknownParentsAreSurvived() {
        SiteTree tree = tree("A00", "A00<C00", "B00<A00", "C00<B00", "D00<C00", "E00<E00", "F00<ZZZ", "G00<F00");
        assertThat(tree.path("A00")).containsExactly("C00", "B00");
        assertThat(tree.path("D00")).containsExactly("C00", "B00", "A00");
        assertThat(tree.path("E00")).isEmpty();
        assertThat(tree.path("G00")).containsExactly("F00", "ZZZ");
        assertThat(tree.circular()).extracting(Site::code).containsExactly("A00", "B00", "C00", "D00", "E00");
        assertThat(order(tree)).isEqualTo("F00 .G00 A00 .B00 ..C00 ...D00 E00");
    }

    @Test
    void manyLevelsNeedNoStack() {
        String[] chain = new String[30_000];
        for (int i = 0; i < chain.length; i++) {
            String code = Integer.toString(i + 46656, 36).toUpperCase(java.util.Locale.ROOT);
            chain[i] = i == 0 ? code : code + '<' + chain[i - 1].split("<")[0];
        }
        SiteTree tree = tree("S01", chain);
        assertThat(tree.inOrder()).hasSize(chain.length);
        assertThat(tree.path(chain[chain.length - 1].split("<")[0])).hasSize(chain.length - 1);
    }

    /** The table of domain 2.7: who may change what, worked out and never kept (Q226852, Q253270). */
    @ParameterizedTest
    @CsvSource({ "S01, S01, '', S01, false, false", "P01, S01, P01 C00, P01, true, false",
            "C00, S01, P01 C00, C00, true, false", "P01, S01, '', S01, false, true",
            "P01, S01, P02 C00, S01, false, true",
            "S01, S01, P01 S01, S01, false, false", "X00, P01, C00, P01, false, true" })
    void ownershipFollowsFromThePlace(String origin, String here, String path, String owner, boolean locked,
            boolean takenOver) {
        Ownership ownership = Ownership.of(origin, here, path.isEmpty() ? List.of() : List.of(path.split(" ")));
        assertThat(ownership.owner()).isEqualTo(owner);
        assertThat(ownership.isLocked()).isEqualTo(locked);
        assertThat(ownership.isTakenOver()).isEqualTo(takenOver);
    }

    @Test
    void statusHasTheNumbersOfQ137376() {
        assertThat(Stream.of(SiteStatus.values()).mapToInt(SiteStatus::number)).containsExactly(1, 2, 3, 4, 5);
        assertThat(SiteStatus.of(99)).as("what is unknown is no success (Q190135)").isEqualTo(SiteStatus.FAILED);
        assertThat(SiteStatus.DELETED.next()).doesNotContain(SiteStatus.ACTIVE);
        assertThat(SiteStatus.explain(23)).isEqualTo("installation failed");
        assertThat(SiteStatus.explain(100)).isEqualTo("new");
        assertThat(SiteStatus.explain(777)).contains("777");
    }
}
