package org.tallystick.demo.labelled;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes the inventory files of computers of which it is known what happened to each, so that it can be counted how many
 * duplicates a search finds and how many of them are true. The same seed gives the same files.
 */
public final class LabelledFleet {

    private final long seed;
    private final int computers;

    /**
     * Plans a fleet.
     *
     * @param computers real computers, 500 or more
     */
    public LabelledFleet(long seed, int computers) {
        if (computers < 500) {
            throw new IllegalArgumentException("a labelled fleet has 500 computers or more, not " + computers);
        }
        this.seed = seed;
        this.computers = computers;
    }

    /** Takes files in the order of their arrival. */
    @FunctionalInterface
    public interface FileSink {
        /**
         * One file.
         *
         * @param path with {@code /} between folders; the order of names is that of arrival
         */
        void file(String path, byte[] bytes) throws IOException;
    }

    /** Writes the files, one subfolder per round; name order is the order of arrival. */
    public FleetTruth writeTo(Path folder) throws IOException {
        return play((path, bytes) -> {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        });
    }

    /** Makes the files one after the other. */
    public FleetTruth play(FileSink sink) throws IOException {
        Random random = new Random(seed);
        List<Box> boxes = new ArrayList<>(computers);
        for (int number = 0; boxes.size() < computers; number++) {
            deliver(boxes, Delivery.any(number, random), Math.min(10 + random.nextInt(190), computers - boxes.size()),
                    random);
        }
        Rounds rounds = new Rounds();
        new Stories(boxes, rounds, random).tell();
        return rounds.play(sink, boxes, random);
    }

    private static void deliver(List<Box> boxes, Delivery delivery, int count, Random random) {
        String site = Delivery.SITES.get(delivery.site());
        for (int place = 0; place < count; place++) {
            Box box = new Box(boxes.size(), delivery, place, random);
            box.name = random.nextInt(300) == 0 ? ""
                    : String.format(Locale.ROOT, "%s-%s-%05d", site, delivery.laptop() ? "NB" : "PC", box.number);
            box.smsid = String.format(Locale.ROOT, "%s%05d", site, box.number);
            box.logOn = logOn(box, boxes, random);
            boxes.add(box);
        }
    }

    /** Most people have one computer, some two; some computers stand in halls and have no user. */
    private static String logOn(Box box, List<Box> boxes, Random random) {
        int drawn = random.nextInt(100);
        if (drawn < 2) {
            return "kiosk" + random.nextInt(3);
        }
        return drawn < 12 && !boxes.isEmpty() ? boxes.get(random.nextInt(boxes.size())).logOn : "user" + box.number;
    }
}
