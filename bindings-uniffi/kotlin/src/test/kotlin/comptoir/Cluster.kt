package comptoir

import java.util.UUID
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assumptions.assumeTrue

/** The PostgreSQL that `tests/run` starts: without it these tests are skipped, but never where CI runs them. */
internal object Cluster {
    /** The address of the cluster's owner, a superuser. */
    fun owner(): String {
        val url = System.getenv("COMPTOIR_TEST_POSTGRES").orEmpty()
        check(url.isNotEmpty() || System.getenv("CI") != "true") { "COMPTOIR_TEST_POSTGRES is not set" }
        assumeTrue(url.isNotEmpty(), "COMPTOIR_TEST_POSTGRES is not set: run tests/run kotlin")
        return url
    }

    /** The address of a new, migrated database for a role that owns its tables and is no superuser. */
    suspend fun freshDatabase(): String = emptyDatabase().also { migrateStore(it) }

    /** The same without any tables. */
    fun emptyDatabase(): String {
        val name = "kotlin_" + UUID.randomUUID().toString().replace("-", "")
        sql("CREATE ROLE $name LOGIN PASSWORD 'tests'")
        sql("CREATE DATABASE $name OWNER $name")
        val place = owner().substringAfterLast('@').substringBefore('/')
        return "postgres://$name:tests@$place/$name"
    }

    fun sql(statement: String) {
        val psql = ProcessBuilder("psql", "-qX", "-v", "ON_ERROR_STOP=1", "-c", statement, owner())
        val run = psql.redirectErrorStream(true).start()
        val said = run.inputStream.readAllBytes().decodeToString()
        assertEquals(0, run.waitFor(), said)
    }
}
