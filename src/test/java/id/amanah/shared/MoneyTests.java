package id.amanah.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | Rp 0",
                "999 | Rp 999",
                "1000 | Rp 1.000",
                "1000000 | Rp 1.000.000",
                "-2500000 | -Rp 2.500.000",
                "9223372036854775807 | Rp 9.223.372.036.854.775.807",
                "-9223372036854775808 | -Rp 9.223.372.036.854.775.808"
            })
    void it_reads_as_people_write_it(long rupiah, String text) {
        assertThat(Money.of(rupiah)).hasToString(text);
    }

    @Test
    void it_reads_alike_whatever_the_machines_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Money.of(1_234_567)).hasToString("Rp 1.234.567");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void it_adds_subtracts_and_multiplies() {
        assertThat(Money.of(700).plus(Money.of(300))).isEqualTo(Money.of(1_000));
        assertThat(Money.of(300).minus(Money.of(700))).isEqualTo(Money.of(-400));
        assertThat(Money.of(250).times(4)).isEqualTo(Money.of(1_000));
        assertThat(Money.sum(List.of(Money.of(1), Money.of(2), Money.of(3)))).isEqualTo(Money.of(6));
        assertThat(Money.sum(List.of())).isSameAs(Money.ZERO);
    }

    @Test
    void a_product_with_a_fraction_is_rounded_as_stated() {
        Money amount = Money.of(25);
        BigDecimal tenth = new BigDecimal("0.1");
        assertThat(amount.times(tenth, RoundingMode.HALF_EVEN)).isEqualTo(Money.of(2));
        assertThat(amount.times(tenth, RoundingMode.HALF_UP)).isEqualTo(Money.of(3));
        assertThat(amount.times(tenth, RoundingMode.DOWN)).isEqualTo(Money.of(2));
        assertThatThrownBy(() -> amount.times(tenth, RoundingMode.UNNECESSARY)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void it_never_wraps_around() {
        Money most = Money.of(Long.MAX_VALUE);
        assertThatThrownBy(() -> most.plus(Money.of(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.of(Long.MIN_VALUE).minus(Money.of(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(BigDecimal.TEN, RoundingMode.DOWN)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void it_compares_by_amount() {
        assertThat(Money.of(1)).isLessThan(Money.of(2)).isGreaterThan(Money.of(-5));
        assertThat(Money.of(1).isPositive()).isTrue();
        assertThat(Money.ZERO.isPositive()).isFalse();
        assertThat(Money.ZERO.isNegative()).isFalse();
        assertThat(Money.of(-1).isPositive()).isFalse();
        assertThat(Money.of(-1).isNegative()).isTrue();
    }

    @Test
    void it_is_a_plain_number_in_json_and_in_the_database() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        assertThat(mapper.writeValueAsString(Money.of(1_500_000))).isEqualTo("1500000");
        assertThat(mapper.readValue("1500000", Money.class)).isEqualTo(Money.of(1_500_000));
        MoneyConverter converter = new MoneyConverter();
        assertThat(converter.convertToDatabaseColumn(Money.of(42))).isEqualTo(42L);
        assertThat(converter.convertToEntityAttribute(42L)).isEqualTo(Money.of(42));
        assertThat(converter.convertToDatabaseColumn(null)).isNull();
        assertThat(converter.convertToEntityAttribute(null)).isNull();
    }
}
