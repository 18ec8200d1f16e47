package org.tallystick.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;

/**
 * Makes the inventory files of an invented organisation: three sites, two weeks, and every situation of Q138021 that
 * an administrator meets. The same seed gives the same bytes on every machine. Not safe for several threads at once.
 */
public final class DemoInventory {

    /** Computers that a demo has unless told otherwise. */
    public static final int DEFAULT_COMPUTERS = 320;

    /** More would make names and addresses repeat. */
    public static final int MOST_COMPUTERS = 9_000;

    private static final LocalDate FIRST_MONDAY = LocalDate.of(2026, 3, 2);

    private final long seed;
    private final int computers;

    /**
     * Plans a demo.
     *
     * @param computers real computers that report a first time, 1 or more; with few of them some situations are left
     *                  out. Files of the second week add a handful of other objects
     */
    public DemoInventory(long seed, int computers) {
        if (computers < 1 || computers > MOST_COMPUTERS) {
            throw new IllegalArgumentException("a demo has 1 to 9,000 computers, not " + computers);
        }
        this.seed = seed;
        this.computers = computers;
    }

    /**
     * Writes the files into a folder, one subfolder per day. Name order is the order of arrival, and only in that
     * order do the expectations of the result hold.
     *
     * @param folder made when it is not there; files of the same name are overwritten
     */
    public DemoTruth writeTo(Path folder) throws IOException {
        Random random = new Random(seed); // its sequence is specified, that of other generators is not
        Arrivals arrivals = new Arrivals(folder);
        Fleet fleet = new Fleet(random, computers);
        Cast cast = new Cast(fleet.machines(), random);
        Roles roles = Roles.cast(cast, fleet);
        new FirstWeek(arrivals, fleet, roles, random).play(FIRST_MONDAY);
        new SecondWeek(arrivals, fleet, cast, roles, random).play(FIRST_MONDAY.plusWeeks(1));
        return new DemoTruth(seed, computers, arrivals.files());
    }
}
