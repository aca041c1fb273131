import { useDesk } from '../desk.ts'
import { BINDINGS } from '../keys/index.ts'
import { Dialog } from '../shared/dialog.tsx'
import { Keys } from '../shared/keys.tsx'

/** Every key, from the table the keys themselves are read from. */
export function HelpDialog() {
  const { hasKeys } = useDesk().preferences
  const groups = new Set(BINDINGS.map(({ group }) => group))
  return (
    <Dialog title="Keys" isWide>
      <div class="help">
        {[...groups].map((group) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {BINDINGS.filter((binding) => binding.group === group).map(({ command, keys, label }) => (
                <div key={command}>
                  <dt>
                    <Keys keys={keys} />
                    <span class="unseen">{keys}</span>
                  </dt>
                  <dd>{label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={hasKeys.value}
          onChange={(event) => (hasKeys.value = event.currentTarget.checked)}
        />
        Single keys do things. Turn this off if you speak to your computer or type by other means.
      </label>
    </Dialog>
  )
}
