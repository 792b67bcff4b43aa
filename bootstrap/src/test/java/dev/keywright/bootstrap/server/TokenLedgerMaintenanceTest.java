package dev.keywright.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.keywright.application.token.LedgerPartitions.Outcome;
import dev.keywright.application.token.MaintainTokenLedger.Report;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class TokenLedgerMaintenanceTest {

    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger(TokenLedgerMaintenance.class);
    private static final LocalDate DAY = LocalDate.parse("2031-03-01");

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private Report next = report(Map.of(), Map.of(), 0);
    private final TokenLedgerMaintenance maintenance = new TokenLedgerMaintenance(() -> next);

    @BeforeEach
    void listen() {
        logged.start();
        LOGGER.addAppender(logged);
        LOGGER.setLevel(Level.INFO);
    }

    @AfterEach
    void stopListening() {
        LOGGER.detachAppender(logged);
    }

    @Test
    void nothingIsToldWhereNothingWasDue() {
        assertThat(maintain(next)).isEmpty();
    }

    @Test
    void whatWasDoneIsTold() {
        Report report = report(Map.of(DAY, Outcome.DONE), Map.of(DAY.minusDays(40), Outcome.DONE), 7);

        assertThat(maintain(report))
                .satisfiesExactly(
                        made -> assertThat(made).startsWith("INFO").contains("2031-03-01"),
                        dropped -> assertThat(dropped).startsWith("INFO").contains("2031-01-20"),
                        deleted -> assertThat(deleted).startsWith("INFO").contains("7 tokens"));
    }

    @Test
    void dayThatIsLeftToTheDefaultPartitionIsToldOnce() {
        Report report = report(Map.of(DAY, Outcome.LEFT_TO_DEFAULT), Map.of(), 0);

        assertThat(maintain(report))
                .singleElement()
                .asString()
                .startsWith("INFO")
                .contains("2031-03-01");
        assertThat(maintain(report)).isEmpty();
    }

    @Test
    void whatIsNotPermittedIsToldOnceWithWhatToDo() {
        Report report = report(Map.of(DAY, Outcome.NOT_PERMITTED), Map.of(), 0);

        assertThat(maintain(report))
                .singleElement()
                .asString()
                .startsWith("WARN")
                .contains("owner", "CREATE");
        assertThat(maintain(report)).isEmpty();
        assertThat(maintain(report(Map.of(), Map.of(), 0))).isEmpty();
        assertThat(maintain(report)).hasSize(1);
    }

    @Test
    void whatOthersKeptFromBeingChangedIsTold() {
        Report report = report(Map.of(), Map.of(DAY, Outcome.BUSY), 0);

        assertThat(maintain(report))
                .singleElement()
                .asString()
                .startsWith("WARN")
                .contains("2031-03-01");
    }

    private List<String> maintain(Report report) {
        next = report;
        logged.list.clear();
        maintenance.maintain();
        return logged.list.stream()
                .map(event -> event.getLevel() + " " + event.getFormattedMessage())
                .toList();
    }

    private static Report report(Map<LocalDate, Outcome> created, Map<LocalDate, Outcome> dropped, long deleted) {
        return new Report(new TreeMap<>(created), new TreeMap<>(dropped), deleted);
    }
}
