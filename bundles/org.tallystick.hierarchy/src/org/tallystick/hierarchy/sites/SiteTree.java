package org.tallystick.hierarchy.sites;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The sites as a tree at one moment. Parents that go round in a circle, which once ended services by stack overflow
 * (Q126283, Q133111), or that are not known, are survived. Immutable.
 */
public final class SiteTree {

    private final String here;
    private final Map<String, Site> sites = new LinkedHashMap<>();
    private final Map<String, List<Site>> children = new LinkedHashMap<>();

    /**
     * Makes the tree.
     *
     * @param here  code of this site
     * @param sites every site, in the order in which children are to stand
     */
    public SiteTree(String here, List<Site> sites) {
        this.here = here;
        sites.forEach(site -> this.sites.put(site.code(), site));
        for (Site site : sites) {
            if (site.parent() != null) {
                children.computeIfAbsent(site.parent(), parent -> new ArrayList<>()).add(site);
            }
        }
    }

    /** Code of this site. */
    public String here() {
        return here;
    }

    /** A site by its code. */
    public Optional<Site> site(String code) {
        return Optional.ofNullable(sites.get(code));
    }

    /** Every site, deleted ones among them. */
    public List<Site> sites() {
        return List.copyOf(sites.values());
    }

    /** The sites right below one. */
    public List<Site> children(String code) {
        return List.copyOf(children.getOrDefault(code, List.of()));
    }

    /**
     * The codes above a site, from its parent to the central site. It ends where a parent is not known, and before a site
     * that is in it already.
     */
    public List<String> path(String code) {
        return path(code, site -> sites.containsKey(site) ? sites.get(site).parent() : null);
    }

    /** The same for any way to ask for parents; null where there is none. */
    static List<String> path(String code, Function<String, String> parents) {
        Set<String> path = new LinkedHashSet<>();
        String above = parents.apply(code);
        while (above != null && !above.equals(code) && path.add(above)) {
            above = parents.apply(above);
        }
        return List.copyOf(path);
    }

    /** Whether one site stands somewhere below another. */
    public boolean isBelow(String code, String above) {
        return path(code).contains(above);
    }

    /** Sites whose parents go round in a circle; in order. */
    public List<Site> circular() {
        return sites.values().stream().filter(site -> {
            List<String> path = path(site.code());
            String last = path.isEmpty() ? site.code() : path.get(path.size() - 1);
            return sites.containsKey(last) && sites.get(last).parent() != null
                    && sites.containsKey(sites.get(last).parent());
        }).toList();
    }

    /** A site and how deep it stands. */
    public record Placed(Site site, int depth) {
    }

    /** Every site below the one above it, each once; those whose parent is not known or goes in a circle at the end. */
    public List<Placed> inOrder() {
        List<Placed> order = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        sites.values().stream().filter(site -> site.parent() == null).forEach(site -> place(site, order, seen));
        sites.values().stream().filter(site -> !sites.containsKey(site.parent()))
                .forEach(site -> place(site, order, seen));
        sites.values().forEach(site -> place(site, order, seen));
        return order;
    }

    private void place(Site root, List<Placed> order, Set<String> seen) {
        List<Placed> open = new ArrayList<>(List.of(new Placed(root, 0)));
        while (!open.isEmpty()) {
            Placed next = open.remove(open.size() - 1);
            if (seen.add(next.site().code())) {
                order.add(next);
                children(next.site().code()).reversed()
                        .forEach(child -> open.add(new Placed(child, next.depth() + 1)));
            }
        }
    }
}
