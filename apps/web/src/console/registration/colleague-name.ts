import { useColleagues, useMay, useMe } from '../../api/accounts.js';

/** The name behind a colleague's id, as far as this person may know. */
export function useColleagueName(): (id: string) => string | undefined {
  const may = useMay();
  const { data: me } = useMe();
  const list = useColleagues(may('conference.edit'));
  return (id) => (id === me?.user.id ? me.user.name : list.data?.items.find((each) => each.id === id)?.name);
}
