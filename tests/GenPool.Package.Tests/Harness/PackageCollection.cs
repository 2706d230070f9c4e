namespace GenPool.Package.Tests.Harness;

/// <summary>The tests that share the one package.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackedPackage>
{
    public const string Name = "Package";
}
