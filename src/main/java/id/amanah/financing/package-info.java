/** Financing of the members of a group: akad, payout by two people, receipts, schedule, repayment, and the ledger's journal. */
@org.springframework.modulith.ApplicationModule
package id.amanah.financing;
