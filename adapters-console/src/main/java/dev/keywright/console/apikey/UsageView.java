package dev.keywright.console.apikey;

import dev.keywright.application.apikey.GetKeyUsage;
import dev.keywright.console.page.Moment;
import dev.keywright.console.page.Tools;
import dev.keywright.console.visit.WorkspaceVisit;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.UsagePeriod;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How many tokens a key was issued of late, as a picture of bars.
 *
 * @param bars one a day, oldest first
 * @param total of all days
 * @param summary what the picture shows, for who doesn't see it
 * @param first the first day
 * @param last the last day, which isn't over yet
 * @param counted up to when tokens are counted
 */
public record UsageView(List<Bar> bars, String total, String summary, Moment first, Moment last, Moment counted) {

    private static final int DAYS = 30;
    private static final int STEP = 10;
    private static final int HEIGHT = 48;
    private static final int LEAST = 2;

    /**
     * A day.
     *
     * @param x where it begins, of {@link #width}
     * @param height of {@link #height}; a day with any token has at least a stump
     * @param title the day and its number
     */
    public record Bar(int x, int height, String title) {}

    static UsageView of(Tools tools, WorkspaceVisit visit, ClientId key) {
        Instant now = tools.clock().instant();
        UsagePeriod period = UsagePeriod.covering(UsagePeriod.Interval.DAY, now.minus(Duration.ofDays(DAYS - 1)), now);
        return of(
                tools.useCases()
                        .apiKeys()
                        .getKeyUsage()
                        .get(new GetKeyUsage.Query(visit.call(), visit.id(), key, period)),
                now);
    }

    private static UsageView of(GetKeyUsage.Result usage, Instant now) {
        List<GetKeyUsage.Sum> days = usage.sums();
        long most = days.stream().mapToLong(GetKeyUsage.Sum::tokens).max().orElse(0);
        long total = days.stream().mapToLong(GetKeyUsage.Sum::tokens).sum();
        List<Bar> bars = new ArrayList<>();
        for (GetKeyUsage.Sum day : days) {
            String title = new Moment(day.from(), now).day() + ": " + tokens(day.tokens());
            bars.add(new Bar(bars.size() * STEP, height(day.tokens(), most), title));
        }
        Moment first = new Moment(days.isEmpty() ? now : days.get(0).from(), now);
        return new UsageView(
                bars,
                number(total),
                tokens(total) + " since " + first.day() + ", " + number(most) + " on the busiest day.",
                first,
                new Moment(now, now),
                new Moment(usage.countedTo(), now));
    }

    private static int height(long tokens, long most) {
        return tokens == 0 ? 0 : (int) Math.max(LEAST, tokens * HEIGHT / most);
    }

    private static String tokens(long number) {
        return number(number) + (number == 1 ? " token" : " tokens");
    }

    private static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    public int width() {
        return bars.size() * STEP;
    }

    public int height() {
        return HEIGHT;
    }
}
