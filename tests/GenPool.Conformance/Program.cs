using System.Globalization;
using GenPool;
using GenPool.Conformance;

// The layer list against the generic pools in a process of its own, so that a caller can choose its instruction sets, and an
// access out of bounds ends it alone. The first argument is the step between the extents along the lanes; a second one leaves
// out all layers but those that have it in their name or declaration. With "fetch" as the last one, every step that can fetches what later ones
// touch, as it otherwise does for large tensors only.
if (args is ["overrun", string side])
{
    return new GuardedMemory(1, capacity: 1, atEnd: side == "end").Overrun();
}

if (args is [.., "fetch"])
{
    AppContext.SetData("GenPool.FetchAhead", "always");
    args = args[..^1];
}

int step = args is [string number, ..] ? int.Parse(number, CultureInfo.InvariantCulture) : 1;
string part = args is [_, string name] ? name : "";
ConformanceRun run = new(Console.Out);
foreach (LayerCase layer in LayerList.All.Where(layer => layer.ToString().Contains(part, StringComparison.Ordinal)))
{
    foreach (PoolShape3D shape in LayerShapes.All(layer, seed: 7, step))
    {
        run.Check(layer, shape);
    }

    run.CheckOneNaN(layer);
}

return run.Close();
