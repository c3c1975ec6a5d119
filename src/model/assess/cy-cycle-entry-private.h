/* SPDX-FileCopyrightText: The Chuyan authors
 * SPDX-License-Identifier: MulanPSL-2.0 */
#pragma once

/** CyCycleEntryColumn: the order of resources/sql/assess/cycle-entries.sql */
typedef enum
{
  CY_CYCLE_ENTRY_ID,
  CY_CYCLE_ENTRY_PERSON,
  CY_CYCLE_ENTRY_NAME,
  CY_CYCLE_ENTRY_UNIT,
  CY_CYCLE_ENTRY_PLACE,
  CY_CYCLE_ENTRY_TOWN,
  CY_CYCLE_ENTRY_SPECIAL,
  CY_CYCLE_ENTRY_REASON,
  CY_CYCLE_ENTRY_ORD,
  CY_CYCLE_ENTRY_TOWN_ID,
} CyCycleEntryColumn;
