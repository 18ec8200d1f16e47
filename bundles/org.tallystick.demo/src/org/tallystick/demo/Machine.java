package org.tallystick.demo;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A real computer and how it stands at the moment; the story changes it as time goes by. */
final class Machine {

    private final int number;
    private final Place place;
    private final Hardware hardware;
    private final Charset charset;
    private final List<Programs.Program> programs;
    private final int[] freeGiB;
    private Names.Person user;
    private String name;
    private String smsid;
    private String card;
    private int osBuild = 4460;

    Machine(int number, Place place, Hardware hardware, Charset charset, Random random) {
        this.number = number;
        this.place = place;
        this.hardware = hardware;
        this.charset = charset;
        programs = new ArrayList<>(Programs.choose(random));
        freeGiB = hardware.disksGiB().stream().mapToInt(size -> size / 10 + random.nextInt(size * 7 / 10)).toArray();
        user = place.people().get(random.nextInt(place.people().size()));
    }

    int number() {
        return number;
    }

    Place place() {
        return place;
    }

    Hardware hardware() {
        return hardware;
    }

    /** What its agent writes. */
    Charset charset() {
        return charset;
    }

    List<Programs.Program> programs() {
        return programs;
    }

    int freeGiB(int disk) {
        return freeGiB[disk];
    }

    void fill(int disk, int usedGiB) {
        freeGiB[disk] = Math.max(1, freeGiB[disk] - usedGiB);
    }

    Names.Person user() {
        return user;
    }

    void handTo(Names.Person other) {
        user = other;
    }

    String name() {
        return name;
    }

    void rename(String other) {
        name = other;
    }

    /** The identity that the agent reports; null where the agent knows none. */
    String smsid() {
        return smsid;
    }

    void identifyAs(String other) {
        smsid = other;
    }

    String card() {
        return card;
    }

    void plugIn(String otherCard) {
        card = otherCard;
    }

    int osBuild() {
        return osBuild;
    }

    void patch() {
        osBuild += 120;
    }
}
