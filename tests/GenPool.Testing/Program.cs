using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using GenPool;
using GenPool.Conformance;

// The layers of some assemblies against the generic pools, in a process of its own, so that a caller can choose its
// instruction sets. Arguments: what the shapes are drawn from, how many a layer, and the assemblies.
int seed = int.Parse(args[0], CultureInfo.InvariantCulture), shapes = int.Parse(args[1], CultureInfo.InvariantCulture);
ConformanceRun run = new(Console.Out);
foreach (string path in args.AsSpan(2))
{
    Assembly assembly = AssemblyLoadContext.Default.LoadFromAssemblyPath(Path.GetFullPath(path));
    foreach (Type type in assembly.GetTypes().Where(type => type.IsDefined(typeof(PoolAttribute))))
    {
        LayerCase layer = LayerCase.Of(type);
        Random random = new(seed++);
        for (int i = 0; i < shapes; i++)
        {
            run.CheckAny(layer, RandomPool.ShapeOrNone(random, layer.Rank));
        }
    }
}

return run.Close();
