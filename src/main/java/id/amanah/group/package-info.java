/** Groups of neighbours and their members: who may form one, who joins and leaves, and what still stands in their way. */
@org.springframework.modulith.ApplicationModule
package id.amanah.group;
