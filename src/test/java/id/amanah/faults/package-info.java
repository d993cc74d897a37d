/** Faults put into a running application: each is seen on the operators' board and freed by what the board proposes. */
package id.amanah.faults;
