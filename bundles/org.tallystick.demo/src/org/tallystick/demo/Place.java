package org.tallystick.demo;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A domain of the invented organisation with the languages and habits of the people there. */
enum Place {
    OFFICE("MUC", "VERWALTUNG", "MUC-PC", 60, windows(), Names.GERMAN, List.of("PFÖRTNER", "KÜCHE", "GERÄTERAUM")),
    LAB("MUC", "LABOR", "LAB-PC", 60, windows(), Names.GERMAN, List.of("PRÜFSTAND", "MESSGERÄT", "WÄGERAUM")),
    NORTH("OSL", "KONTOR", "OSL-NB", 60, windows(), Names.NORDIC, List.of("MØTEROM", "RESEPSJON", "ÅSEN")),
    WORKSHOP("OSL", "VERKSTED", "VRK-PC", 60, StandardCharsets.UTF_8, Names.NORDIC,
            List.of("SKJÆREBORD", "KJØL", "MÅLEBENK")),
    ATHENS("EST", "ATHINA", "ATH-PC", 120, StandardCharsets.UTF_8, Names.GREEK, List.of("ΛΟΓΙΣΤΗΡΙΟ", "ΑΠΟΘΗΚΗ")),
    TOKYO("EST", "HONSHA", "TYO-NB", 540, StandardCharsets.UTF_8, Names.JAPANESE, List.of("経理", "開発", "会議室"));

    private final String site;
    private final String domain;
    private final String prefix;
    private final int offset;
    private final Charset charset;
    private final List<Names.Person> people;
    private final List<String> rooms;

    Place(String site, String domain, String prefix, int offset, Charset charset, List<Names.Person> people,
            List<String> rooms) {
        this.site = site;
        this.domain = domain;
        this.prefix = prefix;
        this.offset = offset;
        this.charset = charset;
        this.people = people;
        this.rooms = rooms;
    }

    private static Charset windows() {
        return Charset.forName("windows-1252");
    }

    String site() {
        return site;
    }

    String domain() {
        return domain;
    }

    /** What most computers' names begin with. */
    String prefix() {
        return prefix;
    }

    /** Minutes east of UTC. */
    int offset() {
        return offset;
    }

    /** What the agents there write; all names of the place exist in it. */
    Charset charset() {
        return charset;
    }

    List<Names.Person> people() {
        return people;
    }

    /** Rooms after which some computers are named, in local letters. */
    List<String> rooms() {
        return rooms;
    }
}
