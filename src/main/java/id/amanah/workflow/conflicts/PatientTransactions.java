package id.amanah.workflow.conflicts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions written out in code are done again where they conflict. */
@Component
class PatientTransactions extends TransactionTemplate {

    private static final long serialVersionUID = 1L;

    PatientTransactions(PlatformTransactionManager transactions) {
        super(transactions);
    }

    @Override
    public <T> T execute(TransactionCallback<T> action) {
        return Conflicts.retried(() -> super.execute(action));
    }
}
