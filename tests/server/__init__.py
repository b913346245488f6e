"""The server: its pages, its doors, its headers, the hosts it answers for."""
