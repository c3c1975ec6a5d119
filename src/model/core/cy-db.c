/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The two database threads and the one bridge to them.
 *
 *   main thread                 lane thread
 *   cy_db_call ──► queue ──► func (conn, data) ──► idle source ──► callback, then "changed"
 *
 * Thread: everything public here is for the main thread. */
#include "cy-db.h"

#include "cy-conn-private.h"
#include "cy-journal.h"

typedef struct
{
  GThread     *thread;
  CyConn      *conn;
  GAsyncQueue *queue;
} Lane;

struct _CyDb
{
  GObject parent_instance;

  char    *path;
  gboolean closed;
  gboolean made_step;
  gint64   undo_step;
  Lane     lanes[CY_DB_N_LANES];
};

typedef struct
{
  CyDbLane       lane;
  CyDbFunc       func;
  gpointer       data;
  GDestroyNotify data_free;
  GDestroyNotify result_free;
  gpointer       result;
  GError        *error;
  guint64        changed;
  gint64         undo_step;
} Job;

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Ends a lane. */
static char quit_mark;

G_DEFINE_FINAL_TYPE (CyDb, cy_db, G_TYPE_OBJECT)

static void
job_free (gpointer data)
{
  Job *job = data;

  if (job->data_free != NULL)
    job->data_free (job->data);
  if (job->result != NULL && job->result_free != NULL)
    job->result_free (job->result);
  g_clear_error (&job->error);
  g_free (job);
}

/* Runs in the context of the caller; takes the only reference to the task. */
static gboolean
job_complete_cb (gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (CyDb) self = g_object_ref (g_task_get_source_object (task));
  Job    *job = g_task_get_task_data (task);
  guint64 changed = job->changed;

  /* Before the callback, which may tell the user what can be undone. */
  if (changed != 0)
    self->undo_step = job->undo_step;
  if (job->lane == CY_DB_WRITE)
    self->made_step = changed != 0;

  if (job->error != NULL)
    g_task_return_error (task, g_steal_pointer (&job->error));
  else
    g_task_return_pointer (task, g_steal_pointer (&job->result), job->result_free);
  if (changed != 0 && !self->closed)
    g_signal_emit (self, signals[CHANGED], 0, changed);

  return G_SOURCE_REMOVE;
}

/* Runs in the lane. An idle source, not g_main_context_invoke(): that would run the callback
 * here whenever nobody happens to iterate the caller's context. */
static void
job_run (GTask *task, CyConn *conn)
{
  g_autoptr (GSource) source = g_idle_source_new ();
  Job          *job = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);

  if (!g_cancellable_set_error_if_cancelled (cancellable, &job->error))
    {
      cy_conn_set_cancellable (conn, cancellable);
      job->result = job->func (conn, job->data, &job->error);
      cy_conn_set_cancellable (conn, NULL);
      job->changed = cy_journal_take_changed (conn);
      if (job->changed != 0)
        cy_journal_find_undo (conn, &job->undo_step, NULL);
    }

  g_source_set_priority (source, g_task_get_priority (task));
  g_source_set_callback (source, job_complete_cb, task, NULL);
  g_source_attach (source, g_task_get_context (task));
}

static gpointer
lane_thread (gpointer data)
{
  Lane *lane = data;

  for (;;)
    {
      gpointer item = g_async_queue_pop (lane->queue);

      if (item == &quit_mark)
        break;
      job_run (item, lane->conn);
    }
  cy_conn_free (lane->conn);

  return NULL;
}

static void
cy_db_finalize (GObject *object)
{
  CyDb *self = CY_DB (object);

  cy_db_close (self);
  g_free (self->path);

  G_OBJECT_CLASS (cy_db_parent_class)->finalize (object);
}

static void
cy_db_class_init (CyDbClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cy_db_finalize;

  /**
   * CyDb::changed:
   * @self: the database
   * @entities: the bits of the entities of which records changed, see cy_entity_get_bit()
   *
   * A step was committed.
   */
  signals[CHANGED] = g_signal_new ("changed",
                                   CY_TYPE_DB,
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   1,
                                   G_TYPE_UINT64);
}

static void
cy_db_init (CyDb *self)
{
}

static void
start_lane (Lane *lane, const char *name, CyConn *conn)
{
  cy_conn_hand_over (conn);
  lane->conn = conn;
  lane->queue = g_async_queue_new ();
  lane->thread = g_thread_new (name, lane_thread, lane);
}

/**
 * cy_db_open:
 * @path: of a library
 * @flags: %CY_OPEN_CREATE or nothing
 * @error: return location, as of cy_conn_open()
 *
 * Returns: (transfer full): the library with its two threads running
 */
CyDb *
cy_db_open (const char *path, CyOpenFlags flags, GError **error)
{
  g_autoptr (CyConn) writer = cy_conn_open (path, flags, error);
  g_autoptr (CyConn) reader = NULL;
  CyDb *self;

  if (writer == NULL || (reader = cy_conn_open (path, CY_OPEN_READ_ONLY, error)) == NULL)
    return NULL;

  self = g_object_new (CY_TYPE_DB, NULL);
  self->path = g_strdup (path);
  start_lane (&self->lanes[CY_DB_WRITE], "cy-db", g_steal_pointer (&writer));
  start_lane (&self->lanes[CY_DB_READ], "cy-db-read", g_steal_pointer (&reader));

  return self;
}

/**
 * cy_db_close:
 * @self: a database
 *
 * Waits for what was asked for, then closes the file. Called by the application when it ends,
 * explicitly: nothing depends on dispose.
 */
void
cy_db_close (CyDb *self)
{
  if (self->closed)
    return;

  self->closed = TRUE;
  /* The writer last: only it can fold the log into the file, whose absence says that all is well.
   */
  for (int i = CY_DB_N_LANES - 1; i >= CY_DB_WRITE; i--)
    if (self->lanes[i].thread != NULL)
      {
        g_async_queue_push (self->lanes[i].queue, &quit_mark);
        g_thread_join (g_steal_pointer (&self->lanes[i].thread));
        g_async_queue_unref (self->lanes[i].queue);
      }
}

const char *
cy_db_get_path (CyDb *self)
{
  return self->path;
}

/**
 * cy_db_get_undo_step:
 * @self: a database
 *
 * In the callback of a call that changed something, this is the step of that very call, whatever
 * was asked for since.
 *
 * Returns: id of the step that an undo would undo, as of the last change that was reported here; 0
 *   for none, and before the first change
 */
gint64
cy_db_get_undo_step (CyDb *self)
{
  return self->undo_step;
}

/**
 * cy_db_made_step:
 * @self: a database
 *
 * Returns: whether the call of %CY_DB_WRITE that was last reported changed anything, so that there
 *   is a step of its own to undo
 */
gboolean
cy_db_made_step (CyDb *self)
{
  return self->made_step;
}

/**
 * cy_db_call:
 * @self: a database
 * @lane: which connection
 * @func: what to run there
 * @data: (nullable): for @func
 * @data_free: (nullable): for @data, called on this thread
 * @result_free: (nullable): for a result that nobody fetched
 * @cancellable: (nullable): also stops a statement that is running
 * @callback: (nullable): when it is done
 * @user_data: for @callback
 *
 * The only way from the main thread to the library file. After cy_db_close()
 * the call ends with %G_IO_ERROR_CANCELLED and @func never runs.
 */
void
cy_db_call (CyDb               *self,
            CyDbLane            lane,
            CyDbFunc            func,
            gpointer            data,
            GDestroyNotify      data_free,
            GDestroyNotify      result_free,
            GCancellable       *cancellable,
            GAsyncReadyCallback callback,
            gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (CY_IS_DB (self));

  job = g_new0 (Job, 1);
  job->lane = lane;
  job->func = func;
  job->data = data;
  job->data_free = data_free;
  job->result_free = result_free;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, cy_db_call);
  /* The function says itself whether it was stopped: what is committed is not called cancelled. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, job_free);

  /* A list may ask once more while its window goes: nobody waits for the answer. */
  if (self->closed)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "The library is closed");
  else
    g_async_queue_push (self->lanes[lane].queue, g_steal_pointer (&task));
}

/**
 * cy_db_call_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: (transfer full) (nullable): what the function returned
 */
gpointer
cy_db_call_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
