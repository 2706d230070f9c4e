namespace GenPool.Export.Tests.Harness;

/// <summary>The tests that share what is published, one after another.</summary>
[CollectionDefinition(Name)]
public sealed class PublishedCollection : ICollectionFixture<Published>
{
    public const string Name = "Published";
}
