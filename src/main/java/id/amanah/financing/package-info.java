/** Financing of the members of a group: akad, payout by two people, receipts, schedule, repayment, and the ledger's journal. */
package id.amanah.financing;
