package org.tallystick.loader.match;

import java.util.Arrays;

/** Sets of computers as rising numbers without repetition. */
final class Numbers {

    private Numbers() {
    }

    static int[] inBoth(int[] one, int[] other) {
        int[] common = new int[Math.min(one.length, other.length)];
        int count = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length;) {
            if (one[i] == other[j]) {
                common[count++] = one[i];
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return Arrays.copyOf(common, count);
    }

    static int[] inEither(int[] one, int[] other) {
        int[] all = new int[one.length + other.length];
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < one.length || j < other.length) {
            boolean takeOne = j == other.length || i < one.length && one[i] <= other[j];
            int next = takeOne ? one[i] : other[j];
            if (i < one.length && one[i] == next) {
                i++;
            }
            if (j < other.length && other[j] == next) {
                j++;
            }
            all[count++] = next;
        }
        return Arrays.copyOf(all, count);
    }

    static int[] without(int[] numbers, int one) {
        int place = Arrays.binarySearch(numbers, one);
        if (place < 0) {
            return numbers;
        }
        int[] rest = new int[numbers.length - 1];
        System.arraycopy(numbers, 0, rest, 0, place);
        System.arraycopy(numbers, place + 1, rest, place, rest.length - place);
        return rest;
    }
}
