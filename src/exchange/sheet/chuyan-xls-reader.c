/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0
 *
 * The cage: a process of its own, held to little memory and time and to no file but its standard
 * input, that reads a binary workbook and says what it finds; see cy-xls-protocol.h. */
#include <freexl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cy-xls-protocol.h"

#define INPUT "/dev/stdin"
#define MEMORY_BYTES (192UL << 20)
/* A second, and one more for each such piece of the file: the library takes 0.4 s for one. */
#define BYTES_A_SECOND (1 << 20)
#define FILES 8

static void
say (CyXlsTag tag, const void *first, size_t first_length, const void *second, size_t length)
{
  const CyXlsHead head = { .tag = tag, .length = first_length + length };

  if (fwrite (&head, sizeof head, 1, stdout) != 1 ||
      fwrite (first, 1, first_length, stdout) != first_length ||
      fwrite (second, 1, length, stdout) != length)
    _exit (EXIT_FAILURE);
}

/* Leaves without the library's own tidying up, which a hostile file has most often upset. */
static _Noreturn void
leave (int status)
{
  fflush (stdout);
  _exit (status);
}

static _Noreturn void
fail (CyXlsFault fault, const char *message)
{
  const char letter = fault;

  say (CY_XLS_FAULT, &letter, 1, message, strlen (message));
  leave (EXIT_FAILURE);
}

static void
check (int result)
{
  char message[64];

  if (result == FREEXL_OK)
    return;
  if (result == FREEXL_INSUFFICIENT_MEMORY)
    fail (CY_XLS_FAULT_TOO_LARGE, "it needs more memory than it is given");

  snprintf (message, sizeof message, "reader error %d", result);
  fail (CY_XLS_FAULT_DAMAGED, message);
}

static void
limit (int resource, rlim_t value)
{
  const struct rlimit limits = { value, value };

  if (setrlimit (resource, &limits) != 0)
    fail (CY_XLS_FAULT_DAMAGED, "the cage cannot be closed");
}

static void
close_cage (void)
{
  struct stat info;

  if (fstat (STDIN_FILENO, &info) != 0)
    _exit (EXIT_FAILURE);

  prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  prctl (PR_SET_PDEATHSIG, SIGKILL);
  limit (RLIMIT_CORE, 0);
  limit (RLIMIT_FSIZE, 0);
  limit (RLIMIT_NOFILE, FILES);
  limit (RLIMIT_CPU, 1 + info.st_size / BYTES_A_SECOND);
/* The sanitizer's shadow memory alone is beyond any limit. */
#ifndef __SANITIZE_ADDRESS__
  limit (RLIMIT_AS, MEMORY_BYTES);
#endif
}

static void
say_sheets (const void *book)
{
  unsigned int n = 0;

  check (freexl_get_info (book, FREEXL_BIFF_SHEET_COUNT, &n));
  for (unsigned int i = 0; i < n && i <= UINT16_MAX; i++)
    {
      const char *name = NULL;

      check (freexl_get_worksheet_name (book, i, &name));
      if (name == NULL)
        name = "";
      say (CY_XLS_SHEET, "", 0, name, strlen (name));
    }
}

static void
say_cell (uint32_t column, const FreeXL_CellValue *value)
{
  double number;

  switch (value->type)
    {
    case FREEXL_CELL_INT:
      number = value->value.int_value;
      say (CY_XLS_NUMBER, &column, sizeof column, &number, sizeof number);
      break;
    case FREEXL_CELL_DOUBLE:
      say (CY_XLS_NUMBER, &column, sizeof column, &value->value.double_value, sizeof number);
      break;
    case FREEXL_CELL_TEXT:
    case FREEXL_CELL_SST_TEXT:
      say (CY_XLS_TEXT,
           &column,
           sizeof column,
           value->value.text_value,
           strlen (value->value.text_value));
      break;
    case FREEXL_CELL_DATE:
    case FREEXL_CELL_DATETIME:
    case FREEXL_CELL_TIME:
      say (CY_XLS_DATE,
           &column,
           sizeof column,
           value->value.text_value,
           strlen (value->value.text_value));
      break;
    default:
      break;
    }
}

static int
has_value (const FreeXL_CellValue *value)
{
  switch (value->type)
    {
    case FREEXL_CELL_NULL:
      return 0;
    case FREEXL_CELL_INT:
    case FREEXL_CELL_DOUBLE:
      return 1;
    default:
      return value->value.text_value != NULL && value->value.text_value[0] != '\0';
    }
}

static void
say_row (const void *book, uint32_t row, unsigned int n_columns)
{
  int begun = 0;

  for (unsigned int column = 0; column < n_columns; column++)
    {
      FreeXL_CellValue value = { .type = FREEXL_CELL_NULL };

      check (freexl_get_cell_value (book, row, column, &value));
      if (!has_value (&value))
        continue;
      if (!begun)
        say (CY_XLS_ROW, "", 0, &row, sizeof row);
      begun = 1;
      say_cell (column, &value);
    }
}

static void
say_rows (const void *book, unsigned long sheet)
{
  unsigned int   n_rows = 0;
  unsigned short n_columns = 0;

  if (sheet > UINT16_MAX)
    fail (CY_XLS_FAULT_DAMAGED, "there is no such sheet");

  check (freexl_select_active_worksheet (book, sheet));
  check (freexl_worksheet_dimensions (book, &n_rows, &n_columns));
  for (unsigned int row = 0; row < n_rows; row++)
    say_row (book, row, n_columns);
}

static const void *
open_book (void)
{
  const void  *book = NULL;
  unsigned int password = 0;

  check (freexl_open (INPUT, &book));
  check (freexl_get_info (book, FREEXL_BIFF_PASSWORD, &password));
  if (password == FREEXL_BIFF_OBFUSCATED)
    fail (CY_XLS_FAULT_ENCRYPTED, "it has a password");

  return book;
}

/* Without an argument the sheets are listed; with a number that sheet is read. */
int
main (int argc, char **argv)
{
  const void *book;

  close_cage ();
  book = open_book ();
  if (argc < 2)
    say_sheets (book);
  else
    say_rows (book, strtoul (argv[1], NULL, 10));

  say (CY_XLS_END, "", 0, "", 0);
  leave (EXIT_SUCCESS);
}
