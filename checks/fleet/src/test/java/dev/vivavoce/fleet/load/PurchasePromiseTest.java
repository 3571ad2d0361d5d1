package dev.vivavoce.fleet.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.fleet.load.PurchasePromise.Difference;
import dev.vivavoce.fleet.load.PurchasePromise.Stored;
import org.junit.jupiter.api.Test;

class PurchasePromiseTest {
    private static final Difference NONE = new Difference(0, 0);
    private static final PurchasePromise PAID = new PurchasePromise(true, 0, false);
    private static final PurchasePromise ENDED = new PurchasePromise(true, 1, false);

    @Test
    void a_plan_that_was_paid_for_once_and_is_as_it_was_changed_last_is_kept() {
        assertThat(PAID.compare(new Stored("pro", false, 1))).isEqualTo(NONE);
        assertThat(ENDED.compare(new Stored("pro", true, 1))).isEqualTo(NONE);
        assertThat(new PurchasePromise(true, 2, false).compare(new Stored("pro", false, 1)))
                .isEqualTo(NONE);
        assertThat(ENDED.acknowledged()).isEqualTo(2);
    }

    @Test
    void a_payment_without_its_plan_or_an_invoice_is_lost() {
        assertThat(PAID.compare(new Stored("", false, 1)).lost()).isOne();
        assertThat(PAID.compare(new Stored("team", false, 1)).lost()).isOne();
        assertThat(PAID.compare(new Stored("pro", false, 0)).lost()).isOne();
    }

    @Test
    void a_change_that_was_not_made_is_lost_and_one_without_an_answer_may_be_made() {
        assertThat(ENDED.compare(new Stored("pro", false, 1)).lost()).isOne();
        assertThat(PAID.compare(new Stored("pro", true, 1)).lost()).isOne();
        var asked = new PurchasePromise(true, 1, true);
        assertThat(asked.compare(new Stored("pro", true, 1))).isEqualTo(NONE);
        assertThat(asked.compare(new Stored("pro", false, 1))).isEqualTo(NONE);
    }

    @Test
    void a_second_payment_is_too_much_and_one_without_an_answer_may_be_there() {
        assertThat(PAID.compare(new Stored("pro", false, 2)).doubled()).isOne();
        var asked = new PurchasePromise(false, 0, false);
        assertThat(asked.compare(new Stored("pro", false, 1))).isEqualTo(NONE);
        assertThat(asked.compare(new Stored("pro", false, 3)).doubled()).isEqualTo(2);
    }
}
