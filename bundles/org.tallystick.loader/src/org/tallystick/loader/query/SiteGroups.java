package org.tallystick.loader.query;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.tallystick.model.ComputerGroup;
import org.tallystick.model.ComputerGroupKind;
import org.tallystick.model.Site;
import org.tallystick.model.TallystickFactory;
import org.tallystick.store.ComputerList;
import org.tallystick.store.ComputerRow;
import org.tallystick.store.Definitions;
import org.tallystick.store.Tx;

/** Counts the computers of a site in one pass and groups them by architecture, site code and domain. */
final class SiteGroups {

    private final Map<String, Integer> architectures = new TreeMap<>();
    private final Map<String, Integer> sites = new TreeMap<>();
    private final Map<String, Integer> domains = new TreeMap<>();
    private int current;
    private int quarantined;

    SiteGroups(Tx tx) {
        Map<Integer, String> names = new TreeMap<>();
        Definitions.architectures(tx).forEach(row -> names.put(row.id(), row.name()));
        List<ComputerList.Group> groups = ComputerList.groups(tx);
        for (ComputerList.Group group : groups) {
            if (group.state() == ComputerRow.CURRENT) {
                current += group.count();
                architectures.merge(names.getOrDefault(group.architecture(), "?"), group.count(), Integer::sum);
                sites.merge(group.siteKey(), group.count(), Integer::sum);
                domains.merge(group.domainKey(), group.count(), Integer::sum);
            } else {
                quarantined += group.count();
            }
        }
    }

    void addTo(Site site) {
        site.setComputers(current);
        site.setQuarantined(quarantined);
        architectures.forEach((name, count) -> add(site, ComputerGroupKind.ARCHITECTURE, name, count));
        sites.forEach((name, count) -> add(site, ComputerGroupKind.SITE, name, count));
        domains.forEach((name, count) -> add(site, ComputerGroupKind.DOMAIN, name, count));
        add(site, ComputerGroupKind.QUARANTINE, "", quarantined);
    }

    private static void add(Site site, ComputerGroupKind kind, String name, int count) {
        ComputerGroup group = TallystickFactory.eINSTANCE.createComputerGroup();
        group.setKind(kind);
        group.setName(name);
        group.setCount(count);
        site.getGroups().add(group);
    }
}
