package org.tallystick.demo.labelled;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What happens in which round of inventory. All computers report in the first and the last, but those that fell silent. */
final class Rounds {

    static final int LAST = 7;

    private static final Instant FIRST = Instant.parse("2026-01-05T05:00:00Z");
    private static final Duration BETWEEN = Duration.ofDays(14);

    /** Something that changes a computer before it reports. */
    private record Step(Box box, Runnable change) {
    }

    private final List<List<Step>> steps = new ArrayList<>();
    private final Set<Box> silent = new HashSet<>();
    private final Set<Box> late = new HashSet<>();
    private final Set<String> clones = new HashSet<>();
    private final Map<String, FleetTruth.Identity> identities = new HashMap<>();
    private int files;

    Rounds() {
        for (int round = 0; round <= LAST; round++) {
            steps.add(new ArrayList<>());
        }
    }

    /** In this round the computer changes, and reports. */
    void at(int round, Box box, Runnable change) {
        steps.get(round).add(new Step(box, change));
    }

    /** The computer does not report in the last round, or not by itself. */
    void silence(Box box) {
        silent.add(box);
    }

    /** The computer does not report in the first round. */
    void delay(Box box) {
        late.add(box);
    }

    /** Several computers report under this SMSID. */
    void clone(String smsid) {
        clones.add(smsid);
    }

    /** Lets it all happen; the files of a round arrive in any order, one minute after the other at most. */
    FleetTruth play(LabelledFleet.FileSink sink, List<Box> boxes, Random random) throws IOException {
        boxes.stream().filter(box -> !late.contains(box)).forEach(box -> at(0, box, () -> {
        }));
        for (int round = 0; round <= LAST; round++) {
            if (round == LAST) {
                boxes.stream().filter(box -> !silent.contains(box)).forEach(box -> at(LAST, box, () -> {
                }));
            }
            List<Step> shuffled = new ArrayList<>(steps.get(round));
            Collections.shuffle(shuffled, random);
            Instant scan = FIRST.plus(BETWEEN.multipliedBy(round));
            Duration pace = Duration.ofHours(12).dividedBy(Math.max(720, shuffled.size()));
            for (int i = 0; i < shuffled.size(); i++) {
                scan = scan.plus(pace);
                report(sink, String.format(Locale.ROOT, "round-%d/%07d.mif", round, i), shuffled.get(i), scan);
            }
        }
        return new FleetTruth(boxes.size(), files, identities);
    }

    private void report(LabelledFleet.FileSink sink, String path, Step step, Instant scan) throws IOException {
        step.change.run();
        Box box = step.box;
        sink.file(path, BoxReport.bytes(box, scan));
        files++;
        identities.put(box.smsid, new FleetTruth.Identity(box.smsid, box.number, clones.contains(box.smsid), box.name,
                box.card(), box.situation));
    }
}
