package org.tallystick.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Five working days in which things change. What belongs together happens in order, all else in any. */
final class SecondWeek {

    /** Something that happens, in one file or in several that follow each other. */
    @FunctionalInterface
    interface Happening {
        void play() throws IOException;
    }

    private static final int DAYS = 5;

    private final Arrivals arrivals;
    private final Random random;
    private final Cast cast;
    private final List<List<Happening>> days = new ArrayList<>();
    private final Changes changes;
    private final Confusions confusions;
    private final OddFiles oddFiles;

    SecondWeek(Arrivals arrivals, Fleet fleet, Cast cast, Roles roles, Random random) {
        this.arrivals = arrivals;
        this.random = random;
        this.cast = cast;
        for (int i = 0; i < DAYS; i++) {
            days.add(new ArrayList<>());
        }
        changes = new Changes(arrivals, fleet, random);
        confusions = new Confusions(arrivals, fleet, cast, roles);
        oddFiles = new OddFiles(arrivals, fleet, cast, roles, random);
    }

    void play(LocalDate monday) throws IOException {
        confusions.plan(days);
        oddFiles.plan(days);
        planChanges();
        for (int i = 0; i < DAYS; i++) {
            List<Happening> day = days.get(i);
            Collections.shuffle(day, random);
            arrivals.begin(monday.plusDays(i), day.size() * 2);
            for (Happening happening : day) {
                happening.play();
            }
        }
    }

    private void planChanges() {
        for (Machine machine : cast.take(14)) {
            anyDay().add(() -> changes.rename(machine));
        }
        for (Machine machine : cast.take(9)) {
            anyDay().add(() -> changes.swapCard(machine));
        }
        for (Machine machine : cast.take(45)) {
            anyDay().add(() -> changes.rescan(machine));
        }
        for (Machine machine : cast.take(120)) {
            int first = random.nextInt(DAYS);
            days.get(first).add(() -> changes.delta(machine));
            if (random.nextInt(4) == 0 && first < DAYS - 1) {
                days.get(first + 1).add(() -> changes.delta(machine));
            }
        }
    }

    private List<Happening> anyDay() {
        return days.get(random.nextInt(DAYS));
    }
}
